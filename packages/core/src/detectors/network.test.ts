import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/match.ts';
import { ordinaryEvents } from '../scrub/ordinary-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { scrubItem } from '../stages/scrub.ts';
import { location } from './location.ts';
import { network } from './network.ts';
import { phone } from './phone.ts';

const sets = [...network, ...location, ...phone];
const matcher = createMatcher(detectorsInForce(sets));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('the sets network, location and phone find', () => {
  test.each([
    ['from a4:83:e7:00:11:22 on', 'from [mac address] on'],
    ['from A4-83-E7-00-11-22', 'from [mac address]'],
    ['at 52.520008, 13.404954.', 'at [location].'],
    ['geo:-33.8688,151.2093', 'geo:[location]'],
    ['at 40.7128 -74.0060 now', 'at [location] now'],
    ['call +49 30 901820-11', 'call [phone]'],
    ['call +1 (212) 555-0175, please', 'call [phone], please'],
    ['tel:+442079460958', 'tel:[phone]'],
    ['imei=490154203237518', 'imei=[device number]'],
    ['"latitude": 52.5, "a": 1', '"latitude": [location], "a": 1'],
    ['phone: 030 901820', 'phone: [phone] 901820'],
  ])('in %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
  });
});

describe('the sets network, location and phone leave', () => {
  test.each([
    '2026-11-25 10-22-33-44-55-66-77',
    '00:00:00:00:00:00',
    'a4:83:e7:00:11:22:33:44:55',
    '3f2a9c1d-9c1d-4e7a-8b52-6a99b44ca4e7',
    'took 12.3456 of 20.1234 ms',
    'ratios 0.1234, 0.2345, 0.3456',
    '2026-11-25T10:22:41.123+0200',
    'a+1234567890, 1e+10, x = +15',
    'version 1.2.3.4, 95.1234, 200.1234',
    'flat 7, platform: linux, template: a, mobile: true',
    'imei=123',
  ])('%s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('ordinary events, but for the addresses of devices in them', () => {
    const policy = definePolicy({ detectors: sets, environmentVariables: {} });
    for (const payload of ordinaryEvents) {
      const item = [{ type: 'event' }, payload] as const;
      const { findings } = scrubItem(item, policy).decision;
      expect(findings.filter(({ detector }) => detector !== 'network/mac')).toEqual([]);
    }
  });
});
