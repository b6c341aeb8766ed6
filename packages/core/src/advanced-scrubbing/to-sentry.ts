import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
import { wordsOf } from '../scrub/key/words.ts';
import { createExpression } from './expression/expression.ts';
import { serverRedactionOf } from './server-redaction.ts';
import type { AdvancedConfig } from './settings.ts';

/** What of the detectors the server can run as well. */
export interface SentryExport {
  /** For "Advanced Data Scrubbing", as Sentry stores it. */
  readonly config: AdvancedConfig;
  /** What only Vedette can find, or put in the place of a value, and why. */
  readonly left: readonly LeftToVedette[];
}

/** A part of a detector that the server does not know, or not all of. */
export interface LeftToVedette {
  readonly id: string;
  readonly part: 'keys' | 'pattern' | 'replace';
  readonly reason: string;
}

/** Built-in rules for what the pattern of an essential finds. */
const equals: Readonly<Record<string, string>> = {
  'contact/email': '@email',
  'credentials/bearer': '@bearer',
  'credentials/url': '@urlauth',
  'credentials/private-key': '@pemkey',
  'finance/card': '@creditcard',
  'finance/iban': '@iban',
  'identity/ssn': '@usssn',
  'identity/user-path': '@userpath',
  'network/ip': '@ip',
  'network/ipv6': '@ip',
};

/** What these find fewer of than the essentials do. */
const fewer: Readonly<Record<string, string>> = {
  'contact/email': 'addresses beyond ASCII',
  'credentials/private-key': 'keys of PGP and keys that were cut',
  'credentials/url': 'accounts without a scheme',
  'finance/card': 'cards of many schemes, and in groups',
  'finance/iban': 'numbers in groups and in small letters',
};

const onlyHere = 'its validator runs only here; without it the server would hide what is no such value';

const functionOnlyHere = 'a function finds its values, which runs only here';

/** Why only Vedette can run a pattern; undefined where the server can. */
function obstacleOf(source: string | undefined, { validate }: Detector): string | undefined {
  if (validate !== undefined) return onlyHere;
  const isKnown = source !== undefined && canRun(patternRule(source).pattern);
  return isKnown ? undefined : 'its pattern has parts that Rust does not know, such as a lookaround';
}

/** The rule of Sentry's own for one of ours, and for one that finds its values as ours does. */
function equalOf({ id, pattern, find }: Detector): string | undefined {
  const isOurs = essentials.some((one) => one.id === id && one.pattern === pattern && one.find === find);
  return isOurs && (pattern ?? find) !== undefined && Object.hasOwn(equals, id) ? equals[id] : undefined;
}

/** Words that keys go on with behind the name of their value. */
const tails =
  /* @__PURE__ */ 'again b64 base64 confirm confirmation current data dev encoded encrypted field hash hashed id input live new old plain prod raw repeat staging string test text value'.split(
    ' ',
  );

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * Matches keys that end in one of the phrases: `apiKey`, `x-api-key` and `api_key` end in `api key`; also with a number or one of
 * the tails behind it. Rust cannot tell keys that go on with any word but some.
 */
function keyExpression(phrases: readonly (readonly string[])[]): string {
  const joined = phrases.map((words) => words.join('[^a-z0-9]?')).join('|');
  const humped = phrases.map((words) => words.map(capital).join('')).join('|');
  const [tail, humpedTail] = [tails, tails.map(capital)].map((words) => `(?:[0-9]{1,3}|${words.join('|')})?$`);
  return `(?i)^(?:.*[^a-z0-9])?(?:${joined})[^a-z0-9]?${tail}|(?-i:[A-Za-z0-9](?:${humped})${humpedTail})`;
}

/** What JavaScript takes for digits, letters and blanks; Rust takes more, and other blanks. */
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t\\n\\x0B\\x0C\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}',
};

/** An escape of JavaScript as Rust writes it; what stands in brackets loses the brackets of its class. */
function translatedEscape(written: string, isInSet: boolean): string {
  const code = /^\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))$/.exec(written);
  if (code !== null) return `\\x{${code[1] ?? code[2] ?? code[3]}}`;
  const letter = written.slice(1);
  const known = classes[letter.toLowerCase()];
  if (known !== undefined && letter !== letter.toLowerCase()) return `[^${known}]`;
  if (known !== undefined) return isInSet ? known : `[${known}]`;
  if (/^\\b$/i.test(written) && !isInSet) return `(?-u:${written})`;
  return written === '\\/' ? '/' : written;
}

/** A pattern of JavaScript as an expression of Rust; undefined where Rust has no such thing. */
function rustSource({ source, flags }: RegExp): string | undefined {
  if (/\(\?(?:[=!]|<[=!])/.test(source)) return undefined;
  let isInSet = false;
  const parts = /\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|.)|\(\?<|\[\^?|\]|&&|--|~~|\./gs;
  const translated = source.replace(parts, (part) => {
    if (part === '(?<') return '(?P<';
    if (part === '.') return isInSet || flags.includes('s') ? '.' : '[^\\n\\r\\x{2028}\\x{2029}]';
    if (part.startsWith('[') && isInSet) return `\\${part}`;
    if (part.startsWith('[') || part === ']') isInSet = part !== ']';
    if (/^(?:&&|--|~~)$/.test(part) && isInSet) return part.replace(/./g, '\\$&');
    return part.startsWith('\\') ? translatedEscape(part, isInSet) : part;
  });
  const letters = ['i', 'm', 's'].filter((flag) => flags.includes(flag)).join('');
  return letters === '' ? translated : `(?${letters})${translated}`;
}

function canRun(expression: string): boolean {
  try {
    createExpression(expression);
    return true;
  } catch (_refused) {
    return false;
  }
}

/** What is hidden of a match: all of it, or what stands behind the part that stays. */
function patternRule(source: string): { readonly pattern: string; readonly replaceGroups: readonly number[] } {
  const kept = /^((?:\(\?[a-z]+\))?)(\(\?P<keep>(?:[^()\\]|\\.)*\))(.*)$/s.exec(source);
  if (kept === null) return { pattern: source, replaceGroups: [0] };
  return { pattern: `${kept[1]}${kept[2]}(${kept[3]})`, replaceGroups: [2] };
}

/**
 * The rules for Sentry's own "Advanced Data Scrubbing" that hide there what these detectors, or those of a policy, hide here,
 * as far as the server can: it knows no check digits, no looking around, and no names but its own. Each rule says what it does
 * for which detector.
 */
export function toSentry(given: readonly Detector[] | { readonly detectors: readonly Detector[] } = essentials): SentryExport {
  const rules: Record<string, unknown> = {};
  const [whole, text]: [string[], string[]] = [[], []];
  const left: LeftToVedette[] = [];
  for (const detector of 'detectors' in given ? given.detectors : given) {
    const { id, keys = [], pattern, find, validate } = detector;
    const { redaction, difference } = serverRedactionOf(detector);
    const before = whole.length + text.length;
    if (keys.length > 0 && (pattern ?? find) === undefined && validate !== undefined) {
      left.push({ id, part: 'keys', reason: onlyHere });
    } else if (keys.length > 0) {
      const name = `vedette:${id}:keys`;
      rules[name] = { type: 'redact_pair', keyPattern: keyExpression(keys.map(wordsOf)), redaction };
      whole.push(name);
    }
    const builtIn = equalOf(detector);
    const unseen = builtIn === undefined ? undefined : fewer[id];
    if (builtIn !== undefined) text.push(`${builtIn}:${redaction.method}`);
    else if (find !== undefined) left.push({ id, part: 'pattern', reason: functionOnlyHere });
    else if (pattern !== undefined) {
      const source = rustSource(pattern);
      const obstacle = obstacleOf(source, detector);
      if (obstacle !== undefined || source === undefined) {
        left.push({ id, part: 'pattern', reason: obstacle ?? onlyHere });
      } else {
        rules[`vedette:${id}`] = { type: 'pattern', ...patternRule(source), redaction };
        text.push(`vedette:${id}`);
      }
    }
    if (unseen !== undefined)
      left.push({ id, part: 'pattern', reason: `the rule ${builtIn} of the server does not find ${unseen}` });
    if (difference !== undefined && whole.length + text.length > before) left.push({ id, part: 'replace', reason: difference });
  }
  const applications: Record<string, readonly string[]> = {
    ...(whole.length > 0 && { '$string || $number || $array || $object': whole }),
    ...(text.length > 0 && { $string: [...new Set(text)] }),
  };
  return { config: { rules, applications }, left };
}
