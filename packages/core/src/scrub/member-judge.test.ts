import { expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { createMemberJudge } from './member-judge.ts';
import { createPlaces } from './place.ts';
import { createWork } from './work.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /MRN-\d{8}/g };
const detectors = detectorsInForce([patient]);

test('a key is judged once for all objects at a place, and one that holds a value each time', () => {
  const places = createPlaces();
  const { member } = createMemberJudge(createMatcher(detectors), places);
  const place = places.root({});
  const read = (key: string): ReturnType<typeof member> => member(place, key, 0, 'A 17', { [key]: 'A 17' }, createWork());
  expect(read('patientId')).toBe(read('patientId'));
  expect(read('patientId')).toMatchObject({ sentKey: 'patientId', below: { keyed: [patient] } });
  expect(read('of MRN-12345678')).not.toBe(read('of MRN-12345678'));
  expect(read('of MRN-12345678')).toMatchObject({ sentKey: 'of [patient]' });
});

test('a key of which nothing is left leaves a word, and a field of the protocol its own name', () => {
  const removing = detectorsInForce([{ ...patient, replace: 'remove' }]);
  const places = createPlaces();
  const { member } = createMemberJudge(createMatcher(removing), places);
  const read = (known: object, key: string): string =>
    member(places.root(JSON.parse(JSON.stringify(known))), key, 0, 1, { [key]: 1 }, createWork()).sentKey;
  expect(read({}, 'MRN-12345678')).toBe('[removed]');
  expect(read({ 'MRN-12345678': 'number' }, 'MRN-12345678')).toBe('MRN-12345678');
});

test('a value goes by the name that stands beside it, in an object and in a list', () => {
  const places = createPlaces();
  const { member, entry } = createMemberJudge(createMatcher(detectors), places);
  const named = { name: 'patientId', value: 'A 17' };
  expect(member(places.root({}), 'value', 1, 'A 17', named, createWork()).below?.keyed).toEqual([patient]);
  const list = ['patientId', 'A 17'];
  const headers = member(places.root({}), 'headers', 0, [list], { headers: [list] }, createWork()).below;
  if (headers === undefined) throw new Error('what stands under a key has a place');
  const pair = entry(headers, 0, list, undefined, undefined, [list], createWork());
  if (pair === undefined) throw new Error('what stands in a list has a place');
  expect(entry(pair, 1, 'A 17', 'patientId', 'patientId', list, createWork())?.keyed).toEqual([patient]);
  expect(entry(pair, 0, 'patientId', undefined, undefined, list, createWork())?.keyed).toEqual([]);
});

test('what a text of a list says of the entry behind it is counted as read', () => {
  const places = createPlaces();
  const { entry } = createMemberJudge(createMatcher(detectors), places);
  const text = 'logged in with password=%s and %d more';
  const list = [text, { 0: 'tulip' }];
  const work = createWork();
  entry(places.root({}), 1, list[1], text, text, list, work);
  expect(work.characters).toBeGreaterThanOrEqual(text.length);
});
