import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { phone } from './phone.ts';

const matcher = createMatcher(detectorsInForce(phone));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('the set phone', () => {
  test.each([
    ['call +49 30 901820-11', 'call [phone]'],
    ['call +1 (212) 555-0175, please', 'call [phone], please'],
    ['tel:+442079460958', 'tel:[phone]'],
    ['phone: 030 901820', 'phone: [phone] 901820'],
  ])('finds in %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '2026-11-25T10:22:41.123+0200',
    'a+1234567890, 1e+10, x = +15',
    'flat 7, platform: linux, template: a, mobile: true',
  ])('leaves %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
