import { expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { createLeafJudge } from './leaf-judge.ts';
import { createPlaces } from './place.ts';
import { createWork } from './work.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /MRN-\d{8}/g };

/** The judge of leaves, the places it knows, and what it walked through. */
function start(): { read: (value: string | number | bigint, under?: readonly Detector[]) => unknown; walked: unknown[] } {
  const places = createPlaces();
  const walked: unknown[] = [];
  const seen = (value: unknown): unknown => {
    walked.push(value);
    return value;
  };
  const leaf = createLeafJudge(createMatcher(detectorsInForce([patient])), {
    places,
    pseudonymize: undefined,
    walkAnew: seen,
  });
  const root = places.root({});
  return {
    read: (value, under = []) => leaf(value, places.below(root, 'of', 'of', under, false), createWork(), seen),
    walked,
  };
}

test.each([
  ['sent to MRN-12345678', 'sent to [patient]'],
  ['sent to nobody', 'sent to nobody'],
  ['', ''],
  [12, 12],
  [12n, '12'],
])('%s leaves as %s', (value, sent) => {
  expect(start().read(value)).toBe(sent);
});

test('what stands under a telling key is hidden whole, and what is no value stays', () => {
  const { read } = start();
  expect([read('A 17', [patient]), read(1_234, [patient]), read('missing', [patient])]).toEqual([
    '[patient]',
    '[patient]',
    'missing',
  ]);
});

test('JSON in a text is walked through, and a text with nothing in it is not', () => {
  const { read, walked } = start();
  expect(read('{"a":[1,"b"]}')).toBe('{"a":[1,"b"]}');
  expect(walked).toEqual([{ a: [1, 'b'] }]);
  read('a, 1 and b');
  expect(walked).toHaveLength(1);
});

test('the cells of a table are walked through by the names of their columns', () => {
  const { read, walked } = start();
  const table = 'city,patient id\nBonn,A 17\nKiel,B 18';
  expect(read(table)).toBe(table);
  expect(walked.length).toBeGreaterThan(0);
  expect(JSON.stringify(walked)).toContain('patient id');
});
