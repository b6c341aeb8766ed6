import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { network } from './network.ts';

const matcher = createMatcher(detectorsInForce(network));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('the set network', () => {
  test.each([
    ['from a4:83:e7:00:11:22 on', 'from [mac address] on'],
    ['from A4-83-E7-00-11-22', 'from [mac address]'],
    ['imei=490154203237518', 'imei=[device number]'],
    ['imei: 49-015420-323751-8', 'imei: [device number]'],
    ['{"bssid":"a4:83:e7:00:11:22"}', '{"bssid":"[mac address]"}'],
  ])('finds in %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '2026-11-25 10-22-33-44-55-66-77',
    '00:00:00:00:00:00',
    'a4:83:e7:00:11:22:33:44:55',
    '3f2a9c1d-9c1d-4e7a-8b52-6a99b44ca4e7',
    'imei=123',
  ])('leaves %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
