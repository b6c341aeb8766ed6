import type { Marked } from './remark/marks.ts';
import type { Mark } from './remark/notes.ts';
import type { Span } from './scan/span.ts';
import { cutMark, limits, markOfCut, type Work } from './work.ts';

/** How far back from a cut the space before a word is looked for. */
const longestWord = 512;

/** Where a text is cut: between words, if there are any nearby, and before a value that reaches across. */
export function cutIn(text: string, spans: readonly Span[]): number {
  const room = limits.text - cutMark.length - 1;
  let end = room;
  while (end > room - longestWord && /\S/.test(text[end - 1] ?? '')) end -= 1;
  if (end === room - longestWord) end = room;
  return spans.find((span) => span.start < end && span.end > end)?.start ?? end;
}

/** What is left of a text before its cut, with the mark of it. */
export function cutAt(left: string, marks: readonly Mark[] | undefined, work: Work): Marked {
  work.cut += 1;
  const kept = left.trim();
  const text = `${kept} ${cutMark}`.trimStart();
  const shift = left.length - left.trimStart().length;
  const moved = marks
    ?.map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift }))
    .filter(({ start, end }) => start >= 0 && end <= kept.length);
  return { text, marks: moved && [...moved, markOfCut(text.length - cutMark.length)] };
}
