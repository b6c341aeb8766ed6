import { describe, expect, test } from 'vitest';
import { findIban, ibanStarts, isIban } from './iban.ts';

const alone = { after: '' };

/** An account number of a country, with its check digits reckoned by integers of any size. */
function accountOf(country: string, account: string): string {
  const inDigits = (text: string): string => [...text].map((character) => String(Number.parseInt(character, 36))).join('');
  const check = 98n - (BigInt(`${inDigits(account)}${inDigits(country)}00`) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

const samples = [accountOf('DE', '370400440532013000'), accountOf('GB', 'WEST12345698765432'), accountOf('NO', '86011117947')];

describe('an account number', () => {
  test.each(samples)('%s is found alone, in a text and in groups of four', (number) => {
    for (const written of [number, number.replace(/.{4}(?=.)/g, '$& '), number.replace(/.{4}(?=.)/g, '$&\u00a0')]) {
      const found = findIban(`to ${written}, please`, 3);
      expect(found).toEqual({ start: 3, end: 3 + written.length });
      expect(isIban(written, alone)).toBe(true);
    }
  });

  test('with a wrong check digit is none, nor is a part of a longer word', () => {
    for (const number of samples) {
      expect(isIban(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`, alone)).toBe(false);
      expect(isIban(number, { after: '7' })).toBe(false);
    }
  });

  test('may stand in small letters, where none but its country has any', () => {
    const [german = '', british = ''] = samples.map((number) => number.toLowerCase());
    expect(findIban(`to ${german},`, 3)).toEqual({ start: 3, end: 3 + german.length });
    expect([isIban(german, alone), isIban(british, alone)]).toEqual([true, false]);
    expect(findIban(`${german.slice(0, 2).toUpperCase()}${british.slice(2)}`, 0)).toBeUndefined();
  });

  test('has the length of its country, and a country at all', () => {
    expect(findIban(`${samples[0]?.slice(0, -1)} `, 0)).toBeUndefined();
    expect(findIban('XX6237040044053201300000', 0)).toBeUndefined();
    expect(findIban('DEAR 1234', 0)).toBeUndefined();
    expect(findIban('DE62  370400440532013000', 0)).toBeUndefined();
    expect(ibanStarts).toContain('de8');
  });
});
