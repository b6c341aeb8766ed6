import { expect, test } from 'vitest';
import { instructionVerdicts, yardstickVerdicts } from './goals.ts';
import type { Row } from './measure/yardstick.ts';

const row: Row = {
  name: 'message-clean',
  size: 8_000,
  stringify: 30,
  scrub: 30,
  ratio: 1,
  quartiles: [0.9, 1.1],
  perCharacter: 5,
  findings: 0,
  isSame: true,
  isClean: true,
};

const fast = { rows: [row], corpus: { ratio: 1.8, perCharacter: 5, ofEvents: 1 }, again: { shape: 0.4, same: 0.3 } };

test('an older Node.js, whose JSON.stringify is slower, has the stricter goal', () => {
  const metOn = (version: string): readonly boolean[] => yardstickVerdicts(fast, version).map(({ isMet }) => isMet);
  expect(metOn('20.20.2')).toEqual([false, true, true, true]);
  expect(metOn('24.21.0')).toEqual([true, true, true, true]);
});

test('a clean event that was copied misses a goal, and a planted one that was copied does not', () => {
  const copied = { ...fast, rows: [row, { ...row, isSame: false }, { ...row, isClean: false, isSame: false }] };
  expect(yardstickVerdicts(copied, '24.21.0').at(-1)).toEqual({
    goal: 'clean events that were copied',
    figure: 1,
    most: 0,
    isMet: false,
  });
});

test('instructions that were not counted say nothing', () => {
  expect(instructionVerdicts(undefined, '24.21.0')).toEqual([]);
  expect(instructionVerdicts({ stringify: 10, scrub: 21, ratio: 2.1 }, '24.21.0').map(({ isMet }) => isMet)).toEqual([false]);
});
