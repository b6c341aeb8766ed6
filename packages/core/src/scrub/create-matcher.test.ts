import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { createMatcher } from './create-matcher.ts';
import type { Span } from './scan/span.ts';
import { createWork, cutMark, type Work } from './work.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id', 'record'] };
const record: Detector = { id: 'clinic/record', label: 'record', keys: ['record', 'one two three four'], pattern: /\d{4}/g };

function found(detector: Detector, text: string, work: Work = createWork()): readonly Span[] {
  return createMatcher([detector]).scan(text, {}, work).spans;
}

describe('a matcher', () => {
  test('recognises a key by any phrase in it, and the detector listed first', () => {
    const { keyed } = createMatcher([patient, record]);
    expect(['patientId', 'last_patient_id', 'X-PATIENT-ID', 'patientid', 'myRecord'].map(keyed)).toEqual(Array(5).fill(patient));
    expect(['patient', 'id', 'recorder', 'inpatientId', ''].map(keyed)).toEqual(Array(5).fill(undefined));
    expect(keyed('oneTwoThreeFour')).toBe(record);
  });

  test('takes a key for that of what needs no form, where it names something else as well, and for words written together', () => {
    const cookie: Detector = { id: 'shop/cookie', label: 'cookie', keys: ['session cookie'], validate: () => false };
    const secret: Detector = { id: 'shop/secret', label: 'secret', keys: ['secret'] };
    const { keyed } = createMatcher([cookie, secret]);
    expect(['SESSION_COOKIE_SECRET', 'jwtsecret', 'sessionCookie'].map(keyed)).toEqual([secret, secret, cookie]);
  });

  test('takes what is harmless by all of its words for no key, but of a detector that names them', () => {
    const token: Detector = { id: 'shop/token', label: 'token', keys: ['token', 'password'] };
    const mark: Detector = { id: 'shop/mark', label: 'mark', keys: ['eos token', 'forgot password'] };
    const keys = ['eos_token', 'forced_eos_token_id', 'forgotPassword'];
    expect(keys.map(createMatcher([token]).keyed)).toEqual([undefined, undefined, undefined]);
    expect(keys.map(createMatcher([token, mark]).keyed)).toEqual([mark, mark, mark]);
    const others = ['eos_token_token', 'video_token', 'forgotPasswordToken', 'eosPassword'];
    expect(others.map(createMatcher([token, mark]).keyed)).toEqual(Array(4).fill(token));
  });

  test('takes no long run of letters and digits for a key, as the digits of Base64 are before their padding', () => {
    const { keyed } = createMatcher([patient]);
    expect(keyed('aB3cD9eFgH7iRecordK1lM5nOp')).toBeUndefined();
    expect(keyed('a.b.c.d.e.f.g.h.i.j.k.l.m.n.record')).toBe(patient);
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
    const spans = found(detector, `${'x'.repeat(40)}1234 5678${'y'.repeat(40)}`, work);
    expect(spans).toEqual([{ start: 45, end: 49, detector, rank: 1 }]);
    expect(seen).toEqual([
      ['1234', { before: 'x'.repeat(32), after: ` 5678${'y'.repeat(27)}` }],
      ['5678', { before: `${'x'.repeat(27)}1234 `, after: 'y'.repeat(32) }],
    ]);
  });

  test('searches on behind the first character of what a validator refuses, also one of two units', () => {
    const number = { ...record, pattern: /\d{4,5}/g, validate: (match: string) => match === '2345' };
    expect(found(number, '12345')).toMatchObject([{ start: 1, end: 5 }]);
    const face = { ...record, pattern: /😀{1,2}x?/gu, validate: (match: string) => match === '😀x' };
    expect(found(face, '😀😀x')).toMatchObject([{ start: 2, end: 5 }]);
  });

  test('does not hide what a pattern keeps, and ends with a pattern that matches nothing', () => {
    expect(found({ ...record, pattern: /(?<keep>no\. )\d{4}/g }, 'no. 1234')).toMatchObject([{ start: 4, end: 8 }]);
    expect(found({ ...record, pattern: /\d{0,4}/g }, 'a12b')).toMatchObject([{ start: 1, end: 3 }]);
    expect(found({ ...record, pattern: /(?<keep>\d{0,4})/g }, '12')).toEqual([]);
  });

  test('reads only the texts that contain what a pattern needs, in any case', () => {
    const detector = { ...record, pattern: /MRN \d{4}/gi, contains: 'mrn' };
    const work = createWork();
    expect(found(detector, 'MrN 1234', work)).toHaveLength(1);
    expect(work.characters).toBe(8 + 8);
    expect(found(detector, 'nothing here', work)).toEqual([]);
    expect(work.characters).toBe(8 + 8 + 12);
  });

  test('counts what it reads again', () => {
    const work = createWork();
    found({ ...record, validate: () => false }, '12345', work);
    expect(work.characters).toBe(5 + 5 + 4 + 4);
  });

  test('leaves the pattern of a detector as it is, and throws what a validator throws', () => {
    const pattern = /\d{4}/g;
    found({ ...record, pattern }, '1234');
    expect(pattern.lastIndex).toBe(0);
    const validate = (): never => {
      throw new Error('refused');
    };
    expect(() => found({ ...record, validate }, '1234')).toThrow('refused');
  });

  test('knows what stands in the place of a value', () => {
    const { isReplacement } = createMatcher([patient]);
    expect(['[patient]', '[Filtered]', '[name]', cutMark].map(isReplacement)).toEqual([true, true, true, true]);
    expect(['[ward]', 'patient', '[patient] ', ''].map(isReplacement)).toEqual([false, false, false, false]);
  });
});
