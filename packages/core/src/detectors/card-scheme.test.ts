import { describe, expect, test } from 'vitest';
import { isSchemeNumber } from './card-scheme.ts';
import { passesLuhn } from './luhn.ts';

const alone = { before: '', after: '' };

/** A number of a length that begins so and ends in its check digit. */
function numberOf(prefix: string, length: number): string {
  const rest = prefix + '4831905726831904'.slice(0, length - prefix.length - 1);
  return [...'0123456789'].map((digit) => rest + digit).find(passesLuhn) ?? '';
}

const schemes = [
  ['Elo', '636368', 16],
  ['Elo', '506731', 16],
  ['Hipercard', '637095', 16],
  ['Verve', '506150', 19],
  ['Bancontact', '6703', 17],
  ['Uzcard', '8600', 16],
  ['Humo', '9860', 16],
  ['Meeza', '507803', 16],
  ['Napas', '9704', 19],
  ['Mada', '588845', 16],
  ['Switch', '633110', 18],
  ['InstaPayment', '637', 16],
] as const;

describe.each(schemes)('a card of %s that begins with %s', (_scheme, prefix, length) => {
  test('is known by its length and its check digit', () => {
    const number = numberOf(prefix, length);
    expect(isSchemeNumber(number, alone)).toBe(true);
    expect(isSchemeNumber(number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10), alone)).toBe(false);
    expect(isSchemeNumber(numberOf(prefix, 15), alone)).toBe(false);
    expect(isSchemeNumber(number, { before: 'order', after: '' })).toBe(false);
  });
});
