import type { Detector } from '../detectors/detector.ts';
import { forms } from './form/forms.ts';
import { phrasesOf, wordsOf } from './key/words.ts';
import type { KeyVerdict, Matcher } from './matcher.ts';
import { createMemory } from './memory.ts';
import type { Pseudonymize } from './replace/pseudonym.ts';
import { putBy, substituteFor } from './replace/substitute.ts';
import { dispatchOf } from './scan/dispatch.ts';
import { createScanner, mostDigits } from './scan/scan.ts';
import { cutMark } from './work.ts';

/** How many keys and texts a matcher remembers its answer for, and how long keys may be. */
const remembered = { keys: 4096, texts: 4096, length: 64 } as const;

/** How many digits a whole number has, as the scanner counts them. */
function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; power <= value && digits < mostDigits; power *= 10) digits += 1;
  return digits;
}

/** What the SDK's own filter leaves, and what Vedette leaves where no detector in force speaks. */
const otherReplacements = ['[Filtered]', '[email]', '[ip]', '[name]', '[user]', cutMark];

/** A key that a detector names, in its words. */
interface NamedKey {
  readonly detector: Detector;
  readonly words: readonly string[];
}

function namedKeysOf(detectors: readonly Detector[]): readonly NamedKey[] {
  return detectors.flatMap((detector) => (detector.keys ?? []).map((key) => ({ detector, words: wordsOf(key) })));
}

/** How many letters the shortest word has that ends a key of a detector. */
function fewestLettersOf(named: readonly NamedKey[]): number {
  const last = named.map(({ words }) => words.filter((word) => /\p{L}/u.test(word)).at(-1) ?? '');
  return Math.min(...last.map((word) => word.replace(/\P{L}/gu, '').length));
}

/** Whether what stands before a separator is no name: the digits of Base64 before its padding read as many short words. */
function isDrawn(key: string, words: readonly string[]): boolean {
  return words.length > 12 && /^[A-Za-z\d]{24,}$/.test(key);
}

/** What ends words that people write together, as in `adminpassword`. */
const endings = ['password', 'passwd', 'passwort', 'apikey', 'secret', 'token'] as const;

/** Whether whatever stands behind the keys of a detector is a value. */
function isSure({ validate, pattern, find }: Detector): boolean {
  return validate === undefined || pattern !== undefined || find !== undefined;
}

/** Whether a text is the end of a phrase, and not the whole of it. `all` holds each phrase between line breaks. */
function endsPhrase(text: string, all: string): boolean {
  const line = `${text}\n`;
  for (let at = all.indexOf(line); at !== -1; at = all.indexOf(line, at + 1)) if (all.charCodeAt(at - 1) !== 10) return true;
  return false;
}

/** Whether so many of some words as are as long as a phrase at most end one. */
function endAny(words: readonly string[], all: string, longest: number): boolean {
  let beginning = '';
  for (const word of words) {
    beginning += word;
    if (beginning.length > longest) return false;
    if (endsPhrase(beginning, all)) return true;
  }
  return false;
}

function createVerdicts(named: readonly NamedKey[]): Matcher['verdictOf'] {
  const longest = Math.max(0, ...named.map(({ words }) => words.length));
  const phrases = new Map([...named].reverse().map(({ detector, words }) => [words.join(''), detector]));
  const all = `\n${[...phrases.keys()].join('\n')}\n`;
  const longestPhrase = Math.max(0, ...[...phrases.keys()].map(({ length }) => length));
  const known = new Map<string, KeyVerdict>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const words = wordsOf(key);
    const told = (isDrawn(key, words) ? [] : phrasesOf(words, longest)).flatMap((phrase): readonly Detector[] => {
      const found = phrases.get(phrase.replace('.', '')) ?? phrases.get(endings.find((end) => phrase.endsWith(end)) ?? '');
      return found === undefined ? [] : [found];
    });
    const mayFollow = endAny(words, all, longestPhrase);
    // A key such as `SESSION_COOKIE_SECRET` is that of a secret, whatever a cookie has to look like.
    const verdict = { detector: told.find(isSure) ?? told[0], mayFollow };
    if (known.size >= remembered.keys) known.clear();
    if (key.length <= remembered.length) known.set(key, verdict);
    return verdict;
  };
}

export function createMatcher(detectors: readonly Detector[], pseudonymize?: Pseudonymize): Matcher {
  const replacements = new Set([...otherReplacements, ...detectors.map(({ label }) => `[${label}]`)]);
  const longestReplacement = Math.max(...[...replacements].map(({ length }) => length));
  const isPut = putBy(detectors);
  const byIds = new Map(detectors.map((detector) => [detector.id, detector]));
  const named = namedKeysOf(detectors);
  const verdictOf = createVerdicts(named);
  const dispatch = dispatchOf(detectors, forms);
  const matcher: Matcher = {
    keyed: (key) => verdictOf(key).detector,
    verdictOf,
    fewestLetters: fewestLettersOf(named),
    scan: (text, how, work) => scan(text, how, work),
    cleanValues: createMemory(remembered.texts),
    clean: createMemory(remembered.texts),
    cleanCode: createMemory(remembered.texts),
    plainKeys: createMemory(remembered.keys),
    mayBeNumber: (value) =>
      dispatch.apart.length > 0 || (Math.abs(value) >= 1000 && dispatch.digits[digitsOf(Math.abs(value))] !== undefined),
    isReplacement: (text) =>
      (text.charCodeAt(0) === 91 && text.length <= longestReplacement && replacements.has(text)) || isPut?.(text) === true,
    substitute: (detector, value) => substituteFor(detector, value, pseudonymize),
    byId: (id) => byIds.get(id),
  };
  const scan = createScanner(dispatch, matcher);
  return matcher;
}
