import type { Stretch } from '../detectors/detector.ts';
import { hasPlusOfBase64 } from './encoded/base64.ts';
import { decodedView, mostDecodings, type View } from './encoded/view.ts';
import { wordEnd } from './key/value-end.ts';
import type { Matcher, Reading } from './matcher.ts';
import { hashOf, type Memory } from './memory.ts';
import type { Mark } from './remark/notes.ts';
import { remember } from './remember.ts';
import { labelOf, remarkKinds, type Substitute } from './replace/substitute.ts';
import { joinSpans, type Span } from './scan/span.ts';
import { cutMark, lengthOf, limits, noteFinding, noteMarks, noteOf, type Work } from './work.ts';

/** How many times a text is read until nothing more is found in it: a replacement can make a value of what stands beside it. */
const mostReadings = 5;

/** How many blanks and quotation marks may stand between a separator and its value. */
const longestGap = 64;

/** How long a value is at least whose end is taken for the padding of Base64. */
const shortestPadded = 16;

/** How far back from a cut the space before a word is looked for. */
const longestWord = 512;

const none: readonly never[] = [];

/** What a decoding adds to the rank of what is found behind it. */
const decoded = 1024;

/** Whether what was found stood behind a key: no detector and no form of a text ranks so. */
function isKeyRank(rank: number): boolean {
  return rank % decoded === 0 && rank <= mostDecodings * decoded;
}

/**
 * Where spans of a decoded text stand in the text itself. Behind a separator that was not encoded, a value ends where the
 * encoded one does: what is encoded in it is its own.
 */
function spansInOriginal(spans: readonly Span[], text: string, { offsets }: View, work: Work): readonly Span[] {
  let reached = 0;
  return [...spans]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, detector, rank, open = false }) => {
      const from = offsets[start] ?? 0;
      const to = offsets[end] ?? text.length;
      // What begins in such a value ends with it at the latest, so that no word is read twice.
      const isRaw = open && from >= reached && /[=:\s\u2192\u21d2\u279c\u27f6]/.test(text[from - 1] ?? '');
      if (isRaw) {
        reached = Math.max(to, wordEnd(text, from));
        work.characters += reached - from;
      }
      return { start: from, end: isRaw ? reached : to, detector, rank: rank + decoded, open };
    });
}

/** Whether a value that is hidden ends in what was read as the key of another: the padding of Base64 looks like its separator. */
function holdsKeyOf({ start, end }: Span, other: Span, text: string): boolean {
  if (other.start < end || other.start - end > longestGap || end - start < shortestPadded) return false;
  return (
    /=$|%3d$/i.test(text.slice(end - 3, end)) &&
    /^[\s"'`\\>\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]*$/.test(text.slice(end, other.start))
  );
}

function spansOf(text: string, matcher: Matcher, work: Work, how: Reading, decodings: number, isForm?: boolean): readonly Span[] {
  const { spans, isEncoded } = matcher.scan(text, how, work);
  if (!isEncoded || decodings >= mostDecodings) return spans;
  // In a form `+` is a space, in Base64 it is none: a text that may hold both is read both ways.
  const isBoth = decodings === 0 && text.includes('=') && hasPlusOfBase64(text);
  const found = (isBoth ? [true, false] : [isForm]).map((form) => {
    const view = decodedView(text, form);
    if (view === undefined) return none;
    work.characters += text.length;
    return spansInOriginal(spansOf(view.text, matcher, work, how, decodings + 1, form), text, view, work);
  });
  return spans.concat(...found);
}

/** Spans in the order of the text, those that overlap joined, without those whose key is the end of the one before. */
function joinedIn(text: string, spans: readonly Span[]): readonly Span[] {
  const joined = joinSpans(spans);
  return joined.filter((span, at) => {
    const before = joined[at - 1];
    return before === undefined || !holdsKeyOf(before, span, text);
  });
}

function markOfCut(start: number): Mark {
  return { start, end: start + cutMark.length, rule: '!limit', kind: 's' };
}

/** Where a text is cut: between words, if there are any nearby, and before a value that reaches across. */
function cutIn(text: string, spans: readonly Span[]): number {
  const room = limits.text - cutMark.length - 1;
  let end = room;
  while (end > room - longestWord && /\S/.test(text[end - 1] ?? '')) end -= 1;
  if (end === room - longestWord) end = room;
  return spans.find((span) => span.start < end && span.end > end)?.start ?? end;
}

const asText: Reading = {};

/** A text, and where in it something was put; no places where they are not known exactly. */
interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[] | undefined;
}

/**
 * Marks of a text once stretches of it were replaced, with those of what was put there, in their order; undefined where a
 * stretch covers a part of one.
 */
function withMarks(marks: readonly Mark[], replaced: readonly Stretch[], put: readonly Mark[]): readonly Mark[] | undefined {
  if (marks.length === 0) return put;
  const all = [...put];
  let next = 0;
  let shift = 0;
  for (const mark of marks) {
    for (let span = replaced[next]; span !== undefined && span.end <= mark.start; span = replaced[next]) {
      const { start = 0, end = start } = put[next] ?? {};
      shift += end - start - (span.end - span.start);
      next += 1;
    }
    const { start = Number.POSITIVE_INFINITY, end = start } = replaced[next] ?? {};
    if (mark.end <= start) all.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    else if (mark.start < start || mark.end > end) return undefined;
  }
  return all.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** What is left of a text before its cut, with the mark of it. */
function cutAt(left: string, marks: readonly Mark[] | undefined, work: Work): Marked {
  work.cut += 1;
  const kept = left.trim();
  const text = `${kept} ${cutMark}`.trimStart();
  const shift = left.length - left.trimStart().length;
  const moved = marks
    ?.map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift }))
    .filter(({ start, end }) => start >= 0 && end <= kept.length);
  return { text, marks: moved && [...moved, markOfCut(text.length - cutMark.length)] };
}

/**
 * Whether what stands in a value's place could not be told from what is beside it: behind a key, what is removed without a
 * trace leaves its place to what follows; and letters or digits that are kept make one word with those next to them, in
 * which a second value would not be found.
 */
function isLost({ text: sent, by }: Substitute, { start, end, open }: Span, text: string): boolean {
  if (by === 'remove') return open === true;
  return /[A-Za-z\d]{2}/.test(text.charAt(start - 1) + sent.charAt(0)) || /[A-Za-z\d]{2}/.test(sent.slice(-1) + text.charAt(end));
}

/** A text with what was found in it replaced, and what lies beyond the limit cut. */
function replacedIn({ text, marks }: Marked, spans: readonly Span[], matcher: Matcher, work: Work): Marked {
  const isLong = text.length > limits.text;
  const whole = isLong ? cutIn(text, spans) : text.length;
  const replaced: Span[] = [];
  const put: Mark[] = [];
  let read = '';
  let at = 0;
  for (const span of spans) {
    const { start, end, detector, rank } = span;
    const value = text.slice(start, end);
    const substitute = matcher.substitute(detector, value);
    const { text: sent, by } = isLost(substitute, span, text) ? { text: labelOf(detector), by: 'label' as const } : substitute;
    if (sent === value) continue;
    if (rank === 0) remember(work, detector, value, false);
    // What is cut off tells what a value is that stands elsewhere.
    if (start >= whole) continue;
    read += text.slice(at, start);
    put.push({ start: read.length, end: read.length + sent.length, rule: detector.id, kind: remarkKinds[by] });
    read += sent;
    at = end;
    replaced.push(span);
    noteFinding(work, detector, { by: isKeyRank(rank) ? 'key' : 'pattern', replacement: by });
  }
  read += text.slice(at, whole);
  const stretches = isLong ? [...replaced, { start: whole, end: text.length }] : replaced;
  const all = marks && withMarks(marks, stretches, put);
  return isLong ? cutAt(read, all, work) : { text: read, marks: all };
}

/**
 * A text with every value that a detector recognises in it replaced as that detector asks for. Reading it again finds
 * nothing more. A text beyond the limit is cut, and so is one that was not read to its end.
 */
export function scrubText(text: string, matcher: Matcher, work: Work, how: Reading = asText): string {
  const memory = memoryOf(matcher, how);
  const hash = hashOf(text);
  if (memory.has(text, hash)) return text;
  const sent = scrubAnew(text, matcher, work, how);
  if (sent === text) memory.add(text, hash);
  return sent;
}

/** Where it is remembered that no value was found in a text. */
function memoryOf({ clean, cleanCode }: Matcher, { code }: Reading): Memory {
  return code ? cleanCode : clean;
}

/** What is found in what was made of a text. It has no value any more, so that the same comes more often than the text itself. */
function foundIn(text: string, matcher: Matcher, work: Work, how: Reading): readonly Span[] {
  const memory = memoryOf(matcher, how);
  const hash = hashOf(text);
  if (memory.has(text, hash)) return none;
  const spans = joinedIn(text, spansOf(text, matcher, work, how, 0));
  if (spans.length === 0) memory.add(text, hash);
  return spans;
}

/** The same as `scrubText`, of a text that is not remembered. */
export function scrubAnew(text: string, matcher: Matcher, work: Work, how: Reading = asText): string {
  if (matcher.isReplacement(text)) return text;
  if (text.length > limits.text || work.characters >= limits.characters)
    return scrubMarked({ text, marks: none }, matcher, work, how, text);
  // In most texts nothing is found: they cost no more than a reading.
  const spans = spansOf(text, matcher, work, how, 0);
  if (spans.length === 0) return text;
  return scrubMarked(replacedIn({ text, marks: none }, joinedIn(text, spans), matcher, work), matcher, work, how, text);
}

/** Reads a text until nothing more is found in it, and notes what was put where. */
function scrubMarked(given: Marked, matcher: Matcher, work: Work, how: Reading, original: string, known?: number): string {
  let read = given;
  const length = (): number | undefined => known ?? lengthOf(original, work);
  for (let readings = 0; readings < mostReadings && work.characters < limits.characters; readings += 1) {
    const before = read.text;
    const isLong = before.length > limits.text;
    const seen = isLong ? before.slice(0, limits.text + limits.overlap) : before;
    const spans = foundIn(seen, matcher, work, how);
    if (isLong || spans.length > 0) read = replacedIn(read, spans, matcher, work);
    if (read.text !== before) continue;
    if (before !== original) noteMarks(work, before, read.marks, length());
    return before;
  }
  work.cut += 1;
  noteMarks(work, cutMark, [markOfCut(0)], length());
  return cutMark;
}

/** A text that was scrubbed with stretches replaced that were found in it since, and what that makes a value of. */
export function scrubFound(text: string, spans: readonly Span[], matcher: Matcher, work: Work): string {
  const before = noteOf(work, text);
  const marks = before === undefined ? none : before.marks;
  return scrubMarked(replacedIn({ text, marks }, spans, matcher, work), matcher, work, asText, text, before?.length);
}
