import { expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { createNotes, noteAt } from '../remark/notes.ts';
import { createWork, type Work } from '../work.ts';
import { hidden, told, type Whole } from './hide.ts';

const patient = { id: 'clinic/patient', label: 'patient', keys: ['patient'] } as const;

function workAt(key: string): Work {
  return { ...createWork(), key, notes: createNotes(0) };
}

function hiddenBy(value: Whole, replace: 'label' | 'remove' | 'pseudonym', work: Work): Whole | null {
  const matcher = createMatcher(detectorsInForce([{ ...patient, replace }]));
  return hidden({ detector: { ...patient, replace }, by: 'key' }, value, matcher, work);
}

test('what is hidden whole is told and noted, with its length where it was a text', () => {
  const [text, number, removed] = [workAt('a'), workAt('b'), workAt('c')];
  const sent = [hiddenBy('tulip🌷', 'label', text), hiddenBy(7_777, 'label', number), hiddenBy('tulip', 'remove', removed)];
  expect(sent).toEqual(['[patient]', '[patient]', null]);
  const mark = { start: 0, end: 9, rule: 'clinic/patient', kind: 's' };
  expect(text.notes && noteAt(text.notes, [], 'a')).toEqual({ sent: '[patient]', marks: [mark], length: 6 });
  expect(number.notes && noteAt(number.notes, [], 'b')).toEqual({ sent: '[patient]', marks: [mark], length: undefined });
  expect(removed.notes && noteAt(removed.notes, [], 'c')).toEqual({
    sent: null,
    marks: [{ ...mark, end: 0, kind: 'x' }],
    length: 5,
  });
  expect(removed.findings).toEqual([{ path: 'c', detector: 'clinic/patient', by: 'key', replacement: 'remove', count: 1 }]);
});

test('what stands for a value already stays, and is not told', () => {
  const work = workAt('a');
  expect(hiddenBy('[email]', 'label', work)).toBe('[email]');
  const before = `anon-${'0123456789abcdef'.repeat(2)}`;
  expect(hiddenBy(before, 'pseudonym', work)).toBe(before);
  expect([work.findings.length, work.notes?.count]).toEqual([0, 0]);
});

test('what somebody else put there is told as well', () => {
  const work = workAt('id');
  expect(told({ detector: patient, by: 'field' }, 'rosa', 'anon', 'pseudonym', work)).toBe('anon');
  expect(work.notes && noteAt(work.notes, [], 'id')?.marks).toEqual([{ start: 0, end: 4, rule: 'clinic/patient', kind: 'p' }]);
});
