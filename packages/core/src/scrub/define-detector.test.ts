import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { defineDetector } from './define-detector.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /\bMRN-\d{8}\b/g };

function refusalOf(detector: unknown): unknown {
  try {
    return Reflect.apply(defineDetector, undefined, [detector]);
  } catch (failure) {
    return failure instanceof TypeError ? failure.message : failure;
  }
}

describe('a detector that is defined', () => {
  test('is the one given, and cannot be changed', () => {
    const defined = defineDetector(patient);
    expect(defined).toEqual(patient);
    expect(Object.isFrozen(defined)).toBe(true);
    expect(Object.isFrozen(patient)).toBe(false);
  });

  test.each([
    [{ ...patient, pattern: /MRN-(?:\d{1,8} ?){1,8}/g }, /"clinic\/patient"\.pattern: .* it can backtrack/],
    [{ ...patient, pattern: /MRN-\d+/g }, /"clinic\/patient"\.pattern: .* without bound/],
    [{ ...patient, keys: ['---'] }, /"clinic\/patient"\.keys: .* plain words/],
    [{ ...patient, patern: /a/g }, /"clinic\/patient"\.patern: unknown option.*Did you mean "pattern"/],
    [{ ...patient, starts: ['MRN-'] }, /"clinic\/patient"\.starts/],
    [{ id: 'clinic/patient', label: 'patient' }, /"clinic\/patient": a detector with neither keys nor a pattern/],
    [{ ...patient, id: 'MRN 12345678' }, /defineDetector\.id: a text of 12 characters/],
    [null, /defineDetector: null where a detector belongs/],
  ])('is refused with the reason: %j', (detector, reason) => {
    expect(refusalOf(detector)).toMatch(reason);
  });
});
