import { describe, expect, test } from 'vitest';
import { describePack } from './describe-pack.ts';
import { astray, lacking, missed, overdone, searching, superfluous, unstable } from './examine.ts';
import type { PackDetector, PackOptions } from './pack.ts';

/** A small engine of its own: every pattern, one after another. */
function scrubbedBy(detectors: readonly PackDetector[]): (text: string) => string {
  return (text) =>
    detectors.reduce((sent, { pattern, label }) => (pattern === undefined ? sent : sent.replace(pattern, `[${label}]`)), text);
}

const patient: PackDetector = { id: 'clinic/patient', label: 'patient', contains: 'mrn-', pattern: /MRN-\d{4}/g };
const ward: PackDetector = { id: 'clinic/ward', label: 'ward', starts: ['ward-'], pattern: /WARD-\d{2}/g };
const sound: PackOptions = {
  detectors: [patient, ward],
  examples: {
    'clinic/patient': { found: ['seen MRN-5678'], left: ['MRN-12'] },
    'clinic/ward': { found: ['WARD-12'], left: ['ward-12'] },
  },
  scrubbedBy,
};

describePack('a pack that is sound', sound);

describe('a pack', () => {
  test('without examples is told', () => {
    const keyed: PackDetector = { id: 'a/b', label: 'b', keys: ['b'] };
    const detectors = [patient, keyed];
    expect(lacking({ ...sound, detectors, examples: { 'a/b': { found: ['b=1'] } } })).toEqual([
      'clinic/patient has no example that must be found',
      'clinic/patient has no example that must be left',
    ]);
  });

  test('that misses an example, or hides it under the label of another, is told without the example', () => {
    const examples = { 'clinic/patient': { found: ['MRN-1234', 'MRN-12', 'WARD-12'] } };
    expect(missed({ ...sound, examples })).toEqual([
      'clinic/patient: example 2 is not found',
      'clinic/patient: example 3 is not found',
    ]);
  });

  test('that hides a near miss is told', () => {
    const examples = { 'clinic/patient': { found: [], left: ['MRN-12345', 'none'] } };
    expect(overdone({ ...sound, examples })).toEqual(['clinic/patient: example 1 is not left']);
  });

  test('with a detector that another makes superfluous is told, wherever the two stand', () => {
    const others = Array.from({ length: 6 }, (_none, at): PackDetector => {
      return { id: `clinic/${at}`, label: `l${at}`, starts: ['w'], pattern: new RegExp(`W${at}`, 'g') };
    });
    const shadowed: PackDetector = { id: 'clinic/again', label: 'patient', starts: ['mrn-'], pattern: /MRN-12\d\d/g };
    const examples = {
      ...sound.examples,
      'clinic/again': { found: ['MRN-1234'] },
      ...Object.fromEntries(others.map(({ id }, at) => [id, { found: [`W${at}`] }])),
    };
    for (let at = 0; at <= others.length; at += 1) {
      const detectors = [patient, ...others.slice(0, at), shadowed, ...others.slice(at)];
      expect(superfluous({ ...sound, detectors, examples })).toEqual([
        'clinic/again finds nothing that others do not find before it',
      ]);
    }
    expect(superfluous(sound)).toEqual([]);
  });

  test('whose replacements change again is told', () => {
    const greedy = { ...patient, pattern: /MRN-\d{4}|\[patient\]/g, label: 'patient again' };
    const again = { ...ward, pattern: /again/g, label: 'again' };
    expect(unstable({ ...sound, detectors: [greedy, again] })).toEqual([
      'clinic/patient: a second pass changes what is left of example 1',
    ]);
    expect(unstable(sound)).toEqual([]);
  });

  test('with a pattern that searches every text is told, but for those that are meant to', () => {
    const { contains: _contains, ...wide } = patient;
    expect(searching({ ...sound, detectors: [wide, ward] })).toEqual([
      'clinic/patient searches every text from end to end: say in starts, digits or contains what its matches hold',
    ]);
    expect(searching({ ...sound, detectors: [wide], anywhere: ['clinic/patient'] })).toEqual([]);
  });

  test('with examples of nothing, or one id twice, is told', () => {
    expect(astray({ ...sound, detectors: [ward, ward] })).toEqual([
      'there are examples of clinic/patient, and no such detector',
      'clinic/ward stands twice in the pack',
    ]);
  });
});
