import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { createPlaces } from './place.ts';
import type { Structure } from './structure.ts';

const structure: Structure = { id: 'id', user: { name: 'name' }, '*': 'word' };
const [patient, token]: readonly Detector[] = [
  { id: 'clinic/patient', label: 'patient' },
  { id: 'credentials/token', label: 'token' },
];

describe('the place of a value', () => {
  test('is the same where the same is known of it', () => {
    const places = createPlaces();
    const root = places.root(structure);
    expect(places.root(structure)).toBe(root);
    expect(places.below(root, 'other', 'other', [], false)).toBe(places.below(root, 'another', 'another', [], false));
    expect(places.below(root, 'id', 'id', [], false)).not.toBe(places.below(root, 'other', 'other', [], false));
    expect(places.below(root, 'a', 'a', [], true)).not.toBe(places.below(root, 'a', 'a', [], false));
  });

  test('tells role, form, and whether the value alone decides', () => {
    const places = createPlaces();
    const root = places.root(structure);
    const name = places.below(places.below(root, 'user', 'user', [], false), 'name', 'name', [], false);
    expect([name.role, name.hasForm, name.isOpen]).toEqual(['name', undefined, false]);
    const id = places.below(root, 'id', 'id', [], false);
    expect([id.role, id.hasForm?.('3f2a9c1d'.repeat(4)), id.hasForm?.('rosa'), id.isOpen]).toEqual([
      undefined,
      true,
      false,
      true,
    ]);
  });

  test('is below no detector whose values are single words', () => {
    const places = createPlaces();
    const pin: Detector = { id: 'credentials/pin', label: 'pin', extent: 'word' };
    const keyed = places.below(places.root(undefined), 'pin', 'pin', [pin], false);
    expect(places.below(keyed, 'b', 'b', [], false).above).toBeUndefined();
  });

  test('knows the detectors of its name, and the first of those above', () => {
    const places = createPlaces();
    const keyed = places.below(places.root(undefined), 'a', 'a', patient && token ? [patient, token] : [], false);
    expect([keyed.keyed, keyed.above, keyed.isOpen]).toEqual([[patient, token], undefined, false]);
    const below = places.below(keyed, 'b', 'b', [], false);
    expect([below.keyed, below.above, below.isOpen]).toEqual([[], patient, false]);
    expect(places.below(below, 'c', 'c', [], false).above).toBe(patient);
  });

  test('knows by its name whether names and values take turns in it', () => {
    const places = createPlaces();
    expect(places.below(places.root(undefined), 'rawHeaders', 'rawHeaders', [], false).kind).toBe('turns');
    expect(places.below(places.root(undefined), '*', undefined, [], true).kind).toBe('names');
  });
});

test('what is remembered of keys is bounded, and may be forgotten', () => {
  const places = createPlaces();
  const root = places.root(structure);
  const member = { sentKey: 'a', below: root, mayBeNamed: false };
  for (let at = 0; at < 100_000; at += 1) places.remember(root, `key ${at}`, member);
  expect(root.members.get('key 99999')).toBe(member);
  expect(root.members.size).toBeLessThanOrEqual(8192);
});

test('a version of four numbers is no address under a name for versions', () => {
  const { below, root } = createPlaces();
  for (const field of ['version', 'appVersion', 'app.version', 'firmware_version'])
    expect(below(root(undefined), field, field, [], false).hasForm?.('1.2.3.4'), field).toBe(true);
  expect(below(root(undefined), 'conversion', 'conversion', [], false).hasForm).toBeUndefined();
});
