import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { withoutMeta } from '../scrub/remark/meta-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { scrubItem } from '../stages/scrub.ts';
import { location } from './location.ts';

const matcher = createMatcher(detectorsInForce(location));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('the set location', () => {
  test.each([
    ['at 52.520008, 13.404954.', 'at [location].'],
    ['geo:-33.8688,151.2093', 'geo:[location]'],
    ['at 40.7128 -74.0060 now', 'at [location] now'],
    ['POINT(13.4050 52.5200)', 'POINT([location])'],
    ['52.5200;13.4050', '[location]'],
    ['open geo:52.52,13.4?z=11', 'open geo:[location]?z=11'],
    ['https://maps.example/@52.52,13.4,15z', 'https://maps.example/@[location]z'],
    ['at 52°31\'12"N 13°24\'18.5"E.', 'at [location].'],
    ['?lat=52.520008&lon=13.404954', '?lat=[location]&lon=[location]'],
    ['lat=52.52&lng=13.4', 'lat=[location]&lng=[location]'],
    ['"latitude": 52.5, "a": 1', '"latitude": [location], "a": 1'],
  ])('finds in %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'took 12.3456 of 20.1234 ms',
    'ratios 0.1234, 0.2345, 0.3456',
    'lng: de, lat: none',
    'version 1.2.3.4, 95.1234, 200.1234',
    '<path d="M12.3456,45.6789 L23.4567,34.5678z"/>',
    'transform: translate(12.3456, 45.6789)',
    'loss 0.45391, 0.12345',
    'geo: none, at 90° N, 12° and rising, me@1.2.3',
    'flat 7, platform: linux, template: a, mobile: true',
  ])('leaves %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

test('coarsened, a place keeps two decimals in texts and under keys, and nothing of it is found again', () => {
  const replacements = { 'location/coordinates': { partial: 'area' }, 'location/degrees': { partial: 'area' } } as const;
  const policy = definePolicy({ environmentVariables: {}, detectors: location, replacements });
  const extra = { at: 'at 52.520008, 13.404954.', url: '?lat=52.520008', latitude: 52.520008, plusCode: '9F4MGCC4+2X' };
  const coarse = { at: 'at 52.52, 13.40.', url: '?lat=52.52', latitude: '52.52', plusCode: '[location]' };
  const { sent } = scrubItem([{ type: 'event' }, { extra }], policy);
  expect(withoutMeta(sent?.[1])).toEqual({ extra: coarse });
  expect(withoutMeta(scrubItem([{ type: 'event' }, { extra: coarse }], policy).sent?.[1])).toEqual({ extra: coarse });
});
