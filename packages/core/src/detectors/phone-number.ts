import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

const international = /\+[1-9]\d{0,2}(?:[ .()/-]{0,2}\d){5,14}/y;

/** A number that begins with `+` and a country code (ITU-T E.164, 6), also written in groups. */
export function findPhoneNumber(text: string, at: number): Stretch | undefined {
  const match = matchAt(international, text, at);
  return match === null ? undefined : { start: at, end: at + match[0].length };
}

/** Whether a number has the seven to fifteen digits of a telephone, and is no sum, no exponent and no part of a word. */
export function isPhoneNumber(match: string, { before, after }: Surroundings): boolean {
  const digits = match.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/[\w.)\]}+]$|(?:^|[^\w?&])[/=]$/.test(before) && !/^[\w+=/]|^\.\d/.test(after);
}
