import type { Detector } from '../detectors/detector.ts';
import type { Matcher } from './match.ts';
import type { Reading } from './pairs.ts';
import { remember } from './remember.ts';
import { joinSpans, type Span } from './span.ts';
import { wordEnd } from './value-end.ts';
import { decodedView, type View } from './view.ts';
import { cutMark, limits, noteFinding, type Work } from './work.ts';

/** How many times a text is decoded; `%2540` takes two, a URL in a URL in a URL three. */
const mostDecodings = 3;

/** How many times a text is read until nothing more is found in it: a replacement can make a value of what stands beside it. */
const mostReadings = 5;

/** How long texts may be that are remembered: longer ones seldom come again, but for lines of code. */
const longestRemembered = { text: 20, code: 160 } as const;

/** How many blanks may stand between a separator and its value. */
const longestGap = 64;

/** How far back from a cut the space before a word is looked for. */
const longestWord = 512;

/** Behind a separator that was not encoded, a value ends where the encoded one does: what is encoded in it is its own. */
function spanInOriginal({ start, end, detector, rank, open = false }: Span, text: string, { offsets }: View): Span {
  const from = offsets[start] ?? 0;
  const to = offsets[end] ?? text.length;
  const isRaw = open && /[=:\s\u2192\u21d2\u279c\u27f6]/.test(text[from - 1] ?? '');
  return { start: from, end: isRaw ? Math.max(to, wordEnd(text, from)) : to, detector, rank: rank + 1024, open };
}

/** Whether a value that is hidden ends in what was read as the key of another: the padding of Base64 looks like its separator. */
function holdsKeyOf({ start, end }: Span, other: Span, text: string): boolean {
  if (other.start <= end || other.start - end > longestGap || other.open !== true) return false;
  return end > start && text[end - 1] === '=' && text.slice(end, other.start).trim() === '';
}

function spansOf(text: string, matcher: Matcher, work: Work, how: Reading, decodings: number): readonly Span[] {
  const { spans, isEncoded } = matcher.scan(text, how, work);
  if (!isEncoded || decodings >= mostDecodings) return spans;
  const view = decodedView(text);
  if (view === undefined) return spans;
  work.characters += text.length;
  const inner = spansOf(view.text, matcher, work, how, decodings + 1);
  if (inner.length === 0) return spans;
  const others = inner.map((span) => spanInOriginal(span, text, view));
  return [...spans, ...others.filter((other) => !spans.some((span) => holdsKeyOf(span, other, text)))];
}

export function labelOf(detector: Detector): string {
  return `[${detector.label}]`;
}

/** Where a text is cut: between words, if there are any nearby, and before a value that reaches across. */
function cutIn(text: string, spans: readonly Span[]): number {
  const room = limits.text - cutMark.length - 1;
  let end = room;
  while (end > room - longestWord && /\S/.test(text[end - 1] ?? '')) end -= 1;
  if (end === room - longestWord) end = room;
  return spans.find((span) => span.start < end && span.end > end)?.start ?? end;
}

/** A text read once: what was found replaced, and what lies beyond the limit cut. */
function readOnce(text: string, matcher: Matcher, work: Work, how: Reading): string {
  const isLong = text.length > limits.text;
  const spans = joinSpans(spansOf(isLong ? text.slice(0, limits.text + limits.overlap) : text, matcher, work, how, 0));
  const whole = isLong ? cutIn(text, spans) : text.length;
  if (isLong) work.cut += 1;
  else if (spans.length === 0) return text;
  let read = '';
  let at = 0;
  for (const { start, end, detector, rank } of spans) {
    if (start >= whole) break;
    if (rank === 0) remember(work, detector, text.slice(start, end), false);
    read += text.slice(at, start) + labelOf(detector);
    at = end;
    noteFinding(work, detector);
  }
  read += text.slice(at, whole);
  return isLong ? `${read.trimEnd()} ${cutMark}`.trimStart() : read;
}

/**
 * A text with every value that a detector recognises in it replaced by that detector's label. Reading it again finds
 * nothing more. A text beyond the limit is cut, and so is one that was not read to its end.
 */
export function scrubText(text: string, matcher: Matcher, work: Work, how: Reading = {}): string {
  if (text.length <= longestRemembered[how.code ? 'code' : 'text']) {
    const memory = how.code ? matcher.cleanCode : matcher.clean;
    if (memory.has(text)) return text;
    const sent = scrubUnknown(text, matcher, work, how);
    if (sent === text) memory.add(text);
    return sent;
  }
  return scrubUnknown(text, matcher, work, how);
}

function scrubUnknown(text: string, matcher: Matcher, work: Work, how: Reading): string {
  if (matcher.isReplacement(text)) return text;
  let before = text;
  for (let readings = 0; readings < mostReadings && work.characters < limits.characters; readings += 1) {
    const after = readOnce(before, matcher, work, how);
    if (after === before) return after;
    before = after;
  }
  work.cut += 1;
  return cutMark;
}
