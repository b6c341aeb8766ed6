/** A text with a sign for every character but blanks, as Sentry masks texts. */
export function masked(text: string): string {
  return text.replace(/\S/g, '*');
}

/** The end of a text that what comes next may go on with: a word, or digits in groups. */
const unfinished = /(?:\d[\d\s-]{0,64}|[^\s*]{1,512})$/;

/** A text without what is not finished at its end. */
export function withoutEnd(text: string): string {
  return text.replace(unfinished, masked);
}

/** What may be nearly all of a value: many digits in groups, or a word with a sign of an address in it, encoded or not. */
const tellingMuch = /\d[\d\s-]{4,64}\d|[^\s@]{0,256}?(?:@|%40)[^\s@]{0,256}/g;

/** How long a part is that changes within a text, and how much on either side of it is looked at, in characters. */
const longest = { change: 512, beside: 320 } as const;

/** Where two texts begin to differ, and where in the first one the part ends that is another. */
function changeIn(text: string, before: string): readonly [start: number, end: number] {
  const most = Math.min(text.length, before.length);
  let start = 0;
  while (start < most && text[start] === before[start]) start += 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === before[before.length - 1 - same]) same += 1;
  return [start, text.length - same];
}

/**
 * A text that changed, with what may become a value piece by piece, or was one, hidden: of a text that grows or shrinks at
 * its end the last word or number, of another one what tells much and is new in part. It stays as long as it is.
 */
export function withoutFlux(text: string, before: string): string {
  if (before === '' || before === text || text.length < 2) return text;
  if (text.startsWith(before) || before.startsWith(text)) return withoutEnd(text);
  const [start, end] = changeIn(text, before);
  if ((start === 0 && end === text.length) || end - start > longest.change) return text;
  const from = Math.max(0, start - longest.beside);
  const to = Math.min(text.length, end + longest.beside);
  const near = text.slice(from, to).replace(tellingMuch, (part, at: number) => {
    const [first, last] = [from + at, from + at + part.length];
    // What is new from its first sign to its last is whole, or another piece.
    return first <= end && last >= start && (first < start || last > end) ? masked(part) : part;
  });
  return text.slice(0, from) + near + text.slice(to);
}
