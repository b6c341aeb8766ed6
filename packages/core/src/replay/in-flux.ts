/** A text with a sign for every character but blanks, as Sentry masks texts. */
export function masked(text: string): string {
  return text.replace(/\S/g, '*');
}

/** The end of a text that what comes next may go on with: a word, or digits in groups. */
const unfinished = /(?:\d[\d\s-]{0,64}|[^\s*]+)$/;

/** How much of the end of a text is looked at. */
const longestEnd = 512;

/** A text without what is not finished at its end. */
export function withoutEnd(text: string): string {
  return text.slice(0, -longestEnd) + text.slice(-longestEnd).replace(unfinished, masked);
}

/** What may be nearly all of a value: many digits in groups, or a word with a sign of an address in it, encoded or not. */
const tellingMuch = /\d[\d\s-]{4,64}\d|[^\s@]{0,256}?(?:@|%40)[^\s@]{0,256}/g;

/** How much of a text is looked at on either side of where it begins, or ends, to be another one, in characters. */
const beside = 320;

/** Where two texts begin to differ, and where in the first one the part ends that is another. */
function changeIn(text: string, before: string): readonly [start: number, end: number] {
  const most = Math.min(text.length, before.length);
  let start = 0;
  while (start < most && text[start] === before[start]) start += 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === before[before.length - 1 - same]) same += 1;
  return [start, text.length - same];
}

function withoutChange(text: string, before: string): string {
  if (before === '' || before === text || text.length < 2) return text;
  if (text.startsWith(before) || before.startsWith(text)) return withoutEnd(text);
  const [start, end] = changeIn(text, before);
  let sent = text;
  for (const edge of [start, end]) {
    const [from, to] = [Math.max(0, edge - beside), edge + beside];
    const near = sent.slice(from, to).replace(tellingMuch, (part, at: number) => {
      const [first, last] = [from + at, from + at + part.length];
      // What is new from its first sign to its last is whole, or another piece. A blank ends or begins no group of digits.
      return first <= edge + 1 && last >= edge - 1 && (first < start || last > end) ? masked(part) : part;
    });
    sent = sent.slice(0, from) + near + sent.slice(to);
  }
  return sent;
}

/**
 * A text that changed, with what may become a value piece by piece, or was one, hidden: of a text that grows or shrinks at
 * its end the last word or number, of another one what tells much and is new in part. It stays as long as it is. Of what
 * it said before, the first that it goes on with decides.
 */
export function withoutFlux(text: string, ...said: readonly string[]): string {
  for (const before of said) {
    const sent = withoutChange(text, before);
    if (sent !== text) return sent;
  }
  return text;
}
