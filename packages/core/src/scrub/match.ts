import type { Detector } from '../detectors/detector.ts';
import { isValid } from './validity.ts';
import { phrasesOf, wordsOf } from './words.ts';
import { cutMark, type Work } from './work.ts';

/** A stretch of a text that a detector claims. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly detector: Detector;
  /** Whether it stands without quotes behind its key, and reaches as far as the text allows. */
  readonly open?: boolean;
}

/** The detectors in force, made ready. */
export interface Matcher {
  /** The detector whose keys recognise a key. */
  readonly keyed: (key: string) => Detector | undefined;
  /** What the patterns find in a text; throws what a validator throws. */
  readonly find: (text: string, work: Work) => readonly Span[];
  /** Whether a text is nothing but what Vedette leaves in a value's place. */
  readonly isReplacement: (text: string) => boolean;
}

/** How many keys a matcher remembers its answer for, and how long they may be. */
const remembered = { keys: 4096, length: 64 } as const;

/** How many characters on either side of a match a validator is shown. */
const shown = 32;

/** What the SDK's own filter leaves, and what Vedette leaves where no detector in force speaks. */
const otherReplacements = ['[Filtered]', '[email]', '[ip]', '[name]', '[user]', cutMark];

function matchesOf(detector: Detector, pattern: RegExp, text: string, work: Work): Span[] {
  const spans: Span[] = [];
  work.characters += text.length;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index + (match.groups?.['keep']?.length ?? 0);
    const end = match.index + match[0].length;
    const surroundings = { before: text.slice(Math.max(0, start - shown), start), after: text.slice(end, end + shown) };
    if (end > start && isValid(detector, text.slice(start, end), surroundings)) {
      spans.push({ start, end, detector });
      continue;
    }
    // What was refused may hold a shorter or later value, so the search goes on behind its first code point.
    work.characters += end - match.index;
    pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return spans;
}

export function createMatcher(detectors: readonly Detector[]): Matcher {
  const named = detectors.flatMap((detector) => (detector.keys ?? []).map((key) => ({ detector, words: wordsOf(key) })));
  const longest = Math.max(0, ...named.map(({ words }) => words.length));
  const phrases = new Map(named.reverse().map(({ detector, words }) => [words.join(''), detector]));
  const patterned = detectors.flatMap((detector) =>
    detector.pattern === undefined ? [] : [{ detector, pattern: new RegExp(detector.pattern) }],
  );
  const replacements = new Set([...otherReplacements, ...detectors.map(({ label }) => `[${label}]`)]);
  const longestReplacement = Math.max(...[...replacements].map(({ length }) => length));
  const known = new Map<string, Detector | undefined>();
  return {
    keyed: (key) => {
      if (known.has(key)) return known.get(key);
      const phrase = phrasesOf(key, longest).find((candidate) => phrases.has(candidate));
      const detector = phrase === undefined ? undefined : phrases.get(phrase);
      if (known.size >= remembered.keys) known.clear();
      if (key.length <= remembered.length) known.set(key, detector);
      return detector;
    },
    find: (text, work) => {
      const lowered = text.toLowerCase();
      return patterned.flatMap(({ detector, pattern }) =>
        detector.contains === undefined || lowered.includes(detector.contains) ? matchesOf(detector, pattern, text, work) : [],
      );
    },
    isReplacement: (text) => text.length <= longestReplacement && replacements.has(text),
  };
}

/** Spans in the order of the text, those that overlap joined under the one that comes first in the list. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const ranked = spans.map((span, rank) => ({ ...span, rank })).sort((one, other) => one.start - other.start);
  const result: (Span & { rank: number })[] = [];
  for (const span of ranked) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.end) {
      result.push(span);
      continue;
    }
    const named = span.rank < last.rank ? span : last;
    result[result.length - 1] = {
      start: last.start,
      end: Math.max(last.end, span.end),
      detector: named.detector,
      rank: named.rank,
    };
  }
  return result;
}
