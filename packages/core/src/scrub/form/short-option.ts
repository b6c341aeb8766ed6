import type { Stretch } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import type { Form } from './form.ts';

/** How far back the name of the command is looked for. */
const longestLine = 200;

/** A value behind an option of one letter, in the next word or the next literal of a list. */
function nextWord(letter: string, what = ''): RegExp {
  return new RegExp(`-${letter}(?:[ \\t]{1,4}["']?|["'],\\s{1,16}["']|["'],["'])(?!-)${what}([^\\s"']{1,256})`, 'y');
}

/** Options of one letter that take a password, with the commands that they are of. */
const options: readonly { readonly option: RegExp; readonly command: RegExp }[] = [
  {
    option: /-p(?!-)["']?([^\s"']{3,256})/y,
    command: /\b(?:mysql\w{0,12}|mariadb\w{0,12}|sshpass|7za?|(?:un)?rar) [^|;&\n]{0,160}$/,
  },
  {
    option: nextWord('pw?'),
    command: /\b(?:sshpass|pscp|plink|(?:docker|podman|az|cf|oc) login|mongo\w{0,12}) [^|;&\n]{0,160}$/,
  },
  {
    // Of any command that takes a user as well, save a port or a file.
    option: nextWord('p', '(?=\\S{0,64}[a-z])(?=\\S{0,64}\\d)(?!\\S{0,64}[:/.])'),
    command: /[ ]-u[ =]["']?\w[^|;&\n]{0,160}$/,
  },
  { option: nextWord('a'), command: /\b(?:redis|valkey|keydb)-cli [^|;&\n]{0,160}$/ },
  { option: nextWord('P'), command: /\b(?:sqlcmd|bcp|[it]sql|ipmitool|unzip|zip|mosquitto_\w{3,4}) [^|;&\n]{0,160}$/ },
  { option: nextWord('w'), command: /\bldap[a-z]{3,8} [^|;&\n]{0,160}$/ },
];

/** A password in quotation marks, behind the first. */
const phrase = /(?<=["'])[^"'\r\n]{1,256}/y;

/** What stands between two arguments of a command that is a list. */
const between = /["'],\s{0,32}(?:spawnargs: \[\s{0,32})?["']/g;

/** Where the password begins and ends behind an option of one letter that stands at a place. */
export function passwordAt(text: string, at: number): Stretch | undefined {
  const before = text.slice(Math.max(0, at - longestLine), at).replace(between, ' ');
  for (const { option, command } of options) {
    const [whole, value = ''] = matchAt(option, text, at) ?? [];
    if (whole === undefined || !command.test(before)) continue;
    const start = at + whole.length - value.length;
    return { start, end: start + (matchAt(phrase, text, start)?.[0] ?? value).length };
  }
  return undefined;
}

/** A password behind an option of one letter, as a failed command is told: `mysql -u root -p…`, `redis-cli -a …`. */
export const shortOption: Form = {
  starts: ['-p', '-a', '-w'],
  read: (text, at, matcher, work) => {
    if (!/[\s"'`]/.test(text[at - 1] ?? '')) return undefined;
    work.characters += Math.min(at, longestLine);
    const found = passwordAt(text, at);
    const detector = found && matcher.keyed('password');
    return detector && { values: [{ ...found, quote: '"', detector }], end: found.end };
  },
};
