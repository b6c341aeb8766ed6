import { describe, expect, test } from 'vitest';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { isCardNumber } from './card-number.ts';

const alone = { before: '', after: '' };

describe('a card number', () => {
  test.each([
    ['4', 13],
    ['4', 16],
    ['4', 19],
    ['51', 16],
    ['2221', 16],
    ['2720', 16],
    ['34', 15],
    ['37', 15],
    ['6011', 16],
    ['644', 16],
    ['3528', 16],
    ['300', 14],
    ['36', 14],
    ['62', 17],
    ['62', 19],
    ['5019', 16],
    ['9792', 16],
  ])('beginning with %s has %i digits', (prefix, length) => {
    const number = withCheckDigit(prefix.padEnd(length - 1, '7'));
    expect(isCardNumber(number, alone)).toBe(true);
    expect(isCardNumber(withCheckDigit(prefix.padEnd(length, '7')), alone)).toBe(['3528', '62'].includes(prefix) && length < 19);
    expect(isCardNumber(number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10), alone)).toBe(false);
  });

  test('of thirteen digits that are a value by themselves is no number of an article', () => {
    expect(isCardNumber('4006381000093', alone)).toBe(false);
    expect(isCardNumber('4006381000093', { before: 'paid by ', after: '' })).toBe(true);
    expect(isCardNumber('4006 3810 0009 3', alone)).toBe(true);
    expect(isCardNumber('4006381000002', alone)).toBe(true);
  });

  test.each(['1', '2220', '2721', '50', '56', '9'])('does not begin with %s', (prefix) => {
    expect(isCardNumber(withCheckDigit(prefix.padEnd(15, '3')), alone)).toBe(false);
  });

  test.each([
    ['', '', true],
    ['card_', '', true],
    ['card: ', ', thanks', true],
    ['end.', '.', true],
    ['(', ')', true],
    ['a', '', false],
    ['1', '', false],
    ['0.', '', false],
    ['[card].', '', false],
    ['', 'f', false],
    ['', '0', false],
  ])('between "%s" and "%s": %s', (before, after, expected) => {
    expect(isCardNumber(withCheckDigit('4'.padEnd(15, '2')), { before, after })).toBe(expected);
  });
});
