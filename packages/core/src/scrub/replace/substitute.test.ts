import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Replacement } from '../../detectors/replacement.ts';
import { substituteFor } from './substitute.ts';

const name = '0123456789abcdef'.repeat(2);

function put(value: string, replace?: Replacement, pseudonymize?: (kind: string, value: string) => string | undefined): string {
  const detector = { id: 'clinic/patient', label: 'patient', ...(replace !== undefined && { replace }) };
  return substituteFor(detector, value, pseudonymize).text;
}

test('a label stands where nothing else is asked for, and where nothing else is to be had', () => {
  expect([put('A 17'), put('A 17', 'label'), put('A 17', { partial: 'network' })]).toEqual(Array(3).fill('[patient]'));
  expect([put('A 17', 'pseudonym'), put('A 17', 'pseudonym', () => 'short')]).toEqual(['[patient]', '[patient]']);
});

test('a mask keeps letters and digits at the end, no more than half, and not the length of what is long', () => {
  const masks = [
    put('4111 1111 1111 1234', { mask: { keepLast: 4 } }),
    put('hunter2', { mask: { keepLast: 4 } }),
    put('ab', { mask: { keepLast: 4 } }),
    put('rosa@example.co', { mask: { keepLast: 4 } }),
    put('tulip!', { mask: { keepLast: 4 } }),
    put('tulip', { mask: { keepLast: 0 } }),
    put('🌷🌷🌷🌷', { mask: { keepLast: 2 } }),
    put('x'.repeat(9_000), { mask: { keepLast: 4 } }),
  ];
  expect(masks).toEqual([
    '***************1234',
    '****er2',
    '*b',
    '*************co',
    '******',
    '*****',
    '****',
    `${'*'.repeat(60)}xxxx`,
  ]);
});

test('a pseudonym is asked for by the label, and what is one stays', () => {
  const asked: string[] = [];
  const pseudonymize = (kind: string, value: string): string => {
    asked.push(`${kind} ${value}`);
    return name;
  };
  expect(put('A 17', 'pseudonym', pseudonymize)).toBe(`anon-${name}`);
  expect(put(`anon-${name}`, 'pseudonym', pseudonymize)).toBe(`anon-${name}`);
  expect(asked).toEqual(['patient A 17']);
});

test('what was removed leaves nothing', () => expect(put('A 17', 'remove')).toBe(''));

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 8 }), (value, keepLast) => {
      const once = put(value, { mask: { keepLast } });
      expect(put(once, { mask: { keepLast } })).toBe(once);
    }),
    { numRuns: draws(500) },
  );
});
