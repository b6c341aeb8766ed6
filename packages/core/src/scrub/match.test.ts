import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { createMatcher, joinSpans } from './match.ts';
import { createWork, cutMark } from './work.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id', 'record'] };
const record: Detector = { id: 'clinic/record', label: 'record', keys: ['record', 'one two three four'], pattern: /\d{4}/g };

describe('a matcher', () => {
  test('recognises a key by any phrase in it, and the detector listed first', () => {
    const { keyed } = createMatcher([patient, record]);
    expect(['patientId', 'last_patient_id', 'X-PATIENT-ID', 'patientid', 'myRecord'].map(keyed)).toEqual(Array(5).fill(patient));
    expect(['patient', 'id', 'recorder', 'inpatientId', ''].map(keyed)).toEqual(Array(5).fill(undefined));
    expect(keyed('oneTwoThreeFour')).toBe(record);
  });

  test('remembers its answers and answers the same', () => {
    const { keyed } = createMatcher([patient]);
    const keys = Array.from({ length: 10_000 }, (_none, at) => (at % 3 === 0 ? `record${at}` : `recorder${at}`));
    const once = keys.map(keyed);
    expect(keys.map(keyed)).toEqual(once);
    expect(once.filter((detector) => detector === patient)).toHaveLength(3334);
  });

  test('finds what a pattern matches and a validator accepts, and shows the validator what is around', () => {
    const seen: unknown[] = [];
    const validate = (match: string, around: object): boolean => {
      seen.push([match, around]);
      return match !== '1234';
    };
    const work = createWork();
    const detector = { ...record, validate };
    const spans = createMatcher([detector]).find(`${'x'.repeat(40)}1234 5678${'y'.repeat(40)}`, work);
    expect(spans).toEqual([{ start: 45, end: 49, detector }]);
    expect(seen).toEqual([
      ['1234', { before: 'x'.repeat(32), after: ` 5678${'y'.repeat(27)}` }],
      ['5678', { before: `${'x'.repeat(27)}1234 `, after: 'y'.repeat(32) }],
    ]);
  });

  test('searches on behind the first character of what a validator refuses, also one of two units', () => {
    const numbers = createMatcher([{ ...record, pattern: /\d{4,5}/g, validate: (match) => match === '2345' }]);
    expect(numbers.find('12345', createWork())).toMatchObject([{ start: 1, end: 5 }]);
    const faces = createMatcher([{ ...record, pattern: /😀{1,2}x?/gu, validate: (match) => match === '😀x' }]);
    expect(faces.find('😀😀x', createWork())).toMatchObject([{ start: 2, end: 5 }]);
  });

  test('does not hide what a pattern keeps, and ends with a pattern that matches nothing', () => {
    const kept = createMatcher([{ ...record, pattern: /(?<keep>no\. )\d{4}/g }]);
    expect(kept.find('no. 1234', createWork())).toMatchObject([{ start: 4, end: 8 }]);
    expect(createMatcher([{ ...record, pattern: /\d{0,4}/g }]).find('a12b', createWork())).toMatchObject([{ start: 1, end: 3 }]);
    expect(createMatcher([{ ...record, pattern: /(?<keep>\d{0,4})/g }]).find('12', createWork())).toEqual([]);
  });

  test('reads only the texts that contain what a pattern needs, in any case', () => {
    const { find } = createMatcher([{ ...record, pattern: /MRN \d{4}/gi, contains: 'mrn' }]);
    const work = createWork();
    expect(find('MrN 1234', work)).toHaveLength(1);
    expect(work.characters).toBe(8);
    expect(find('nothing here', work)).toEqual([]);
    expect(work.characters).toBe(8);
  });

  test('counts what it reads again', () => {
    const work = createWork();
    createMatcher([{ ...record, validate: () => false }]).find('12345', work);
    expect(work.characters).toBe(5 + 4 + 4);
  });

  test('leaves the pattern of a detector as it is, and throws what a validator throws', () => {
    const pattern = /\d{4}/g;
    createMatcher([{ ...record, pattern }]).find('1234', createWork());
    expect(pattern.lastIndex).toBe(0);
    const validate = (): never => {
      throw new Error('refused');
    };
    expect(() => createMatcher([{ ...record, validate }]).find('1234', createWork())).toThrow('refused');
  });

  test('knows what stands in the place of a value', () => {
    const { isReplacement } = createMatcher([patient]);
    expect(['[patient]', '[Filtered]', '[name]', cutMark].map(isReplacement)).toEqual([true, true, true, true]);
    expect(['[ward]', 'patient', '[patient] ', ''].map(isReplacement)).toEqual([false, false, false, false]);
  });
});

test('spans that overlap are joined under the one listed first, in the order of the text', () => {
  const spans = [
    { start: 8, end: 12, detector: patient },
    { start: 2, end: 5, detector: record },
    { start: 4, end: 6, detector: patient },
    { start: 10, end: 11, detector: record },
    { start: 6, end: 7, detector: record },
  ];
  expect(joinSpans(spans)).toEqual([
    { start: 2, end: 6, detector: record, rank: 1 },
    { start: 6, end: 7, detector: record, rank: 4 },
    { start: 8, end: 12, detector: patient, rank: 0 },
  ]);
});
