import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
import { definePolicy } from '../policy.ts';
import { detectorsInForce } from './catalogue.ts';

const patient: Detector = {
  id: 'clinic/patient',
  label: 'patient',
  keys: ['patient id'],
  extent: 'line',
  pattern: /MRN-\d{8}/g,
  contains: 'mrn-',
  validate: () => true,
};

describe('the detectors in force', () => {
  test('are the essentials, behind those of the user', () => {
    expect(detectorsInForce([])).toEqual(essentials);
    expect(detectorsInForce([patient])).toEqual([patient, ...essentials]);
  });

  test('hold one of the user in the place of the essential with its id', () => {
    const email: Detector = { id: 'contact/email', label: 'mail', keys: ['mail'] };
    const inForce = detectorsInForce([patient, email]);
    expect(inForce.map(({ id }) => id)).toEqual([patient.id, ...essentials.map(({ id }) => id)]);
    expect(inForce.find(({ id }) => id === email.id)).toBe(email);
  });

  test('have ids of their own, and labels that may be replacements', () => {
    expect(new Set(essentials.map(({ id }) => id)).size).toBe(essentials.length);
    expect(() => detectorsInForce(essentials)).not.toThrow();
  });
});

describe('a detector is refused, with the place and the fix and no value,', () => {
  test.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ id: '' }, '[vedette] policy.detectors[0]: an object without an id. Give it an id, such as "shop/order".'],
    [{ keyz: [] }, '[vedette] policy.detectors[0].keyz: unknown option, with a list of 0. Did you mean "keys"?'],
    [
      { label: 'Patient' },
      '[vedette] policy.detectors[0].label: a text of 7 characters where a label belongs. Use up to 31 small letters and spaces, such as "patient".',
    ],
    [
      { label: undefined },
      '[vedette] policy.detectors[0].label: nothing where a label belongs. Use up to 31 small letters and spaces, such as "patient".',
    ],
    [
      { keys: 'patient id' },
      '[vedette] policy.detectors[0].keys: a text of 10 characters where keys belong. Give a list of keys in plain words, such as ["patient id"].',
    ],
    [
      { keys: ['patient', '--'] },
      '[vedette] policy.detectors[0].keys: a list of 2 where keys belong. Give a list of keys in plain words, such as ["patient id"].',
    ],
    [
      { keys: [7] },
      '[vedette] policy.detectors[0].keys: a list of 1 where keys belong. Give a list of keys in plain words, such as ["patient id"].',
    ],
    [
      { keys: [], pattern: undefined },
      '[vedette] policy.detectors[0]: a detector with neither keys nor a pattern. Give it at least one of them.',
    ],
    [
      { extent: 'page' },
      '[vedette] policy.detectors[0].extent: a text of 4 characters that says no extent. Known here: value, phrase, line, word.',
    ],
    [
      { contains: 'MRN' },
      '[vedette] policy.detectors[0].contains: a text of 3 characters where a text in lower case belongs. Give what every match contains, in lower case, or leave it out.',
    ],
    [
      { contains: '' },
      '[vedette] policy.detectors[0].contains: a text of 0 characters where a text in lower case belongs. Give what every match contains, in lower case, or leave it out.',
    ],
    [
      { starts: ['MRN-'] },
      '[vedette] policy.detectors[0].starts: a list of 1 that leads to no match. Give a list of texts in lower case, of two characters or more where they begin with a letter or digit.',
    ],
    [
      { starts: ['m'] },
      '[vedette] policy.detectors[0].starts: a list of 1 that leads to no match. Give a list of texts in lower case, of two characters or more where they begin with a letter or digit.',
    ],
    [
      { wordLength: 8 },
      '[vedette] policy.detectors[0].wordLength: a number that leads to no match. Give a whole number beside starts.',
    ],
    [
      { mostBefore: 2 },
      '[vedette] policy.detectors[0].mostBefore: a number that leads to no match. Give a whole number beside starts.',
    ],
    [
      { digits: [0] },
      '[vedette] policy.detectors[0].digits: a list of 1 that leads to no match. Give a list of whole numbers from 1 to 20; the last stands for any longer run.',
    ],
    [
      { digits: [] },
      '[vedette] policy.detectors[0].digits: a list of 0 that leads to no match. Give a list of whole numbers from 1 to 20; the last stands for any longer run.',
    ],
    [
      { find: () => undefined },
      '[vedette] policy.detectors[0].find: a function that leads to no match. Give a function, leave out the pattern, and say in starts or digits where it is to look.',
    ],
    [
      { validate: true },
      '[vedette] policy.detectors[0].validate: a boolean where a function belongs. Give a function that answers whether a match is a value.',
    ],
    [
      { pattern: 'MRN' },
      '[vedette] policy.detectors[0].pattern: a pattern that cannot be used because it is a text of 3 characters. See "Writing a detector" in the guide.',
    ],
    [
      { pattern: /MRN/ },
      '[vedette] policy.detectors[0].pattern: a pattern that cannot be used because it lacks the g flag, and only its first match would be hidden. See "Writing a detector" in the guide.',
    ],
  ])('with %j', (change, message) => {
    const options = { detectors: [{ ...patient, ...change }] };
    expect(() => definePolicy(options)).toThrow(new TypeError(message));
  });

  test('with the id of another', () => {
    expect(() => detectorsInForce([patient, patient])).toThrow(
      '[vedette] policy.detectors[1].id: a second one with the same id. Give each an id of its own.',
    );
  });
});
