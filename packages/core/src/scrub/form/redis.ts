import { matchAt } from '../../detectors/match-at.ts';
import { valueEnd } from '../key/value-end.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';
import { type Entry, entriesOf, tellingOf } from './entries.ts';
import type { Form, FormReading } from './form.ts';
import { secretsOf } from './redis-command.ts';

/** How far the arguments of a command are read, and how far back its name is looked for. */
const longest = { arguments: 4096, name: 64 } as const;

/** What is hidden of the arguments of a command, which are read once, whatever they are. */
function readingOf(
  text: string,
  at: number,
  { name, found }: { readonly name: string; readonly found: readonly Entry[] },
  matcher: Matcher,
  work: Work,
): FormReading {
  const args = found.map(({ start, end }) => text.slice(start, end));
  const end = found.at(-1)?.end ?? at + name.length;
  work.characters += end - at;
  return { values: tellingOf(found, secretsOf(name, args, matcher) ?? []), end };
}

/** What stands before a word and closes the one before it, and what stands in the place of one, or of those that were left out. */
const blank = /["'`]?,?[ \t]{1,4}(?:(\[[^[\]\r\n]{1,48}\])|(["'`]?)(?=[^\s"'`]))/y;

/** How many words of a command are read, and of one with fields and values in turns. */
const [mostWords, mostFields] = [4, 256];

/** The words behind a command, up to the end of the line. */
function wordsAt(text: string, start: number, most: number): readonly Entry[] {
  const words: Entry[] = [];
  const limit = Math.min(text.length, start + longest.arguments);
  for (let at = start; at < limit && words.length < most; ) {
    const [lead, label, quote = ''] = matchAt(blank, text, at) ?? [];
    if (lead === undefined) break;
    const from = at + lead.length;
    const length = label ? 0 : text.slice(from, limit).search(/[\s"']|$/);
    const end = quote === '' ? from + length : valueEnd(text, from, quote, 'value');
    words.push({ start: from, end, quote: quote || "'" });
    at = end + quote.length;
  }
  return words;
}

const command =
  /auth(?=(["'`]),? \1)|(?:(?<=beginning )with:|(?:hm?|p|get)?set(?:nx|ex)?|config|acl)(?=["']?[ \t]{1,4}["'`]?(?:set(?:user\b|[ \t"']{1,4}(?:requirepass|masterauth))|[\w.{}-]{1,64}:[\w.{}-])[^\r\n]{3})/iy;

/** A command of Redis whose key has a colon in it: `HSET user:1 password …`, `SET user:1:token …`; also the arguments of one that it does not know. */
export const redisCommand: Form = {
  starts: ['with: ', 'set', 'hset', 'hmset', 'psetex', 'getset', 'acl ', 'config ', 'auth" ', "auth' ", 'auth`, '],
  read: (text, at, matcher, work) => {
    const [name] = matchAt(command, text, at) ?? [];
    if (name === undefined) return undefined;
    return readingOf(
      text,
      at,
      { name, found: wordsAt(text, at + name.length, /^(?:h..|acl)/i.test(name) ? mostFields : mostWords) },
      matcher,
      work,
    );
  },
};

const nameBefore = /name["']?: {0,4}["'](\w{3,8})["'],\s{0,32}["']?$/;

/** A command of Redis as its client tells of it, where it was printed: `{ name: 'auth', args: [ … ] }`. */
export const redisArguments: Form = {
  starts: ['args: [', 'args":['],
  read: (text, at, matcher, work) => {
    const name = nameBefore.exec(text.slice(Math.max(0, at - longest.name), at))?.[1];
    if (name === undefined) return undefined;
    const found = entriesOf(text, text.indexOf('[', at));
    return readingOf(text, at, { name, found }, matcher, work);
  },
};
