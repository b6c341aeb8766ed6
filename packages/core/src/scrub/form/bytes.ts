import { matchAt } from '../../detectors/match-at.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';
import type { Form, FormReading } from './form.ts';

/** How many bytes are read of one list; no text that leaves is longer. */
const most = 32_768;

/** What a list of bytes spells, where it spells something that a detector recognises: all of it is hidden. */
function spelled(
  at: number,
  from: number,
  { bytes, end }: { readonly bytes: readonly number[]; readonly end: number },
  matcher: Matcher,
  work: Work,
): FormReading {
  work.characters += end - at + bytes.length;
  const isText = bytes.every((byte) => byte <= 255);
  const [span] = isText ? matcher.scan(new TextDecoder().decode(Uint8Array.from(bytes)), {}, work).spans : [];
  return { values: span === undefined ? [] : [{ start: from, end, quote: '"', detector: span.detector }], end };
}

const hexadecimal = new RegExp(`<Buffer ([\\da-f]{2}(?: [\\da-f]{2}){3,${most}})(?=[ >.]|$)`, 'iy');

/** Bytes as Node shows them: `<Buffer 6a 61 …>`. */
export const shownBuffer: Form = {
  starts: ['<buffer '],
  read: (text, at, matcher, work) => {
    const digits = matchAt(hexadecimal, text, at)?.[1];
    if (digits === undefined) return undefined;
    const bytes = digits.split(' ').map((byte) => Number.parseInt(byte, 16));
    return spelled(at, at + '<Buffer '.length, { bytes, end: hexadecimal.lastIndex }, matcher, work);
  },
};

const decimal = new RegExp(`\\[\\s{0,16}(\\d{1,3}(?:,\\s{0,16}\\d{1,3}){15,${most}})`, 'y');

/** The numbers of bytes in a list: `[106, 97, …]`, sixteen or more. */
export const numberedBytes: Form = {
  starts: [...'123456789 \n\r'].map((second) => `[${second}`),
  read: (text, at, matcher, work) => {
    const numbers = matchAt(decimal, text, at)?.[1];
    if (numbers === undefined) return undefined;
    const bytes = numbers.split(',').map(Number);
    return spelled(at, decimal.lastIndex - numbers.length, { bytes, end: decimal.lastIndex }, matcher, work);
  },
};
