import { expect, test } from 'vitest';
import { isIssuedCountry } from './country.ts';

test('two capitals are the code of a country or not', () => {
  for (const code of ['DE', 'US', 'XK', 'ZW']) expect(isIssuedCountry(code)).toBe(true);
  for (const code of ['XX', 'de', 'D', 'UK', 'EA']) expect(isIssuedCountry(code)).toBe(false);
});
