import type { Detector } from '../detectors/detector.ts';
import { phrasesOf } from './words.ts';

/** A stretch of a text that a detector claims. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly detector: Detector;
}

/** The detectors in force, made ready. */
export interface Matcher {
  /** The detector whose keys recognise a key. */
  readonly keyed: (key: string) => Detector | undefined;
  /** What the patterns find in a text; throws what a validator throws. */
  readonly find: (text: string) => readonly Span[];
  /** Whether a text is nothing but a replacement. */
  readonly isReplacement: (text: string) => boolean;
}

/** How many keys a matcher remembers its answer for. */
const mostKeys = 4096;

function matchesOf(detector: Detector, pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index + (match.groups?.['keep']?.length ?? 0);
    const end = match.index + match[0].length;
    const surroundings = { before: text.slice(Math.max(0, start - 1), start), after: text.slice(end, end + 1) };
    const valid = end > start && (detector.validate?.(text.slice(start, end), surroundings) ?? true);
    if (valid) spans.push({ start, end, detector });
    // What was refused may hold a shorter or later value, so the search goes on behind its first code point.
    else pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return spans;
}

export function createMatcher(detectors: readonly Detector[]): Matcher {
  const phrases = new Map<string, Detector>();
  for (const detector of detectors) {
    for (const key of detector.keys ?? []) {
      const phrase = key.toLowerCase().replace(/\s/g, '');
      if (!phrases.has(phrase)) phrases.set(phrase, detector);
    }
  }
  const patterned = detectors.flatMap((detector) =>
    detector.pattern === undefined ? [] : [{ detector, pattern: new RegExp(detector.pattern) }],
  );
  // The SDK's own filter leaves [Filtered].
  const labels = new Set(['[Filtered]', ...detectors.map(({ label }) => `[${label}]`)]);
  const known = new Map<string, Detector | undefined>();
  return {
    keyed: (key) => {
      if (known.has(key)) return known.get(key);
      const phrase = phrasesOf(key).find((candidate) => phrases.has(candidate));
      const detector = phrase === undefined ? undefined : phrases.get(phrase);
      if (known.size >= mostKeys) known.clear();
      if (key.length <= 64) known.set(key, detector);
      return detector;
    },
    find: (text) => {
      const lowered = text.toLowerCase();
      return patterned.flatMap(({ detector, pattern }) =>
        detector.contains === undefined || lowered.includes(detector.contains) ? matchesOf(detector, pattern, text) : [],
      );
    },
    isReplacement: (text) => labels.has(text),
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
