import { cutAt, cutIn } from './cut.ts';
import type { Matcher, Reading } from './matcher.ts';
import { hashOf, type Memory } from './memory.ts';
import { type Marked, withMarks } from './remark/marks.ts';
import type { Mark } from './remark/notes.ts';
import { remember } from './remember.ts';
import { labelOf, remarkKinds, type Substitute } from './replace/substitute.ts';
import type { Span } from './scan/span.ts';
import { isKeyRank, joinedIn, spansOf } from './spans.ts';
import { cutMark, lengthOf, limits, markOfCut, noteFinding, noteMarks, noteOf, type Work } from './work.ts';

/** How many times a text is read until nothing more is found in it: a replacement can make a value of what stands beside it. */
const mostReadings = 5;

const none: readonly never[] = [];

const asText: Reading = {};

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
  const spans = joinedIn(text, spansOf(text, matcher, work, how));
  if (spans.length === 0) memory.add(text, hash);
  return spans;
}

/** The same as `scrubText`, of a text that is not remembered. */
export function scrubAnew(text: string, matcher: Matcher, work: Work, how: Reading = asText): string {
  if (matcher.isReplacement(text)) return text;
  if (text.length > limits.text || work.characters >= limits.characters)
    return scrubMarked({ text, marks: none }, matcher, work, how, text);
  // In most texts nothing is found: they cost no more than a reading.
  const spans = spansOf(text, matcher, work, how);
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
