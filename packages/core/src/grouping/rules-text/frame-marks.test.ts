import { expect, test } from 'vitest';
import { markedBy } from './frame-marks.ts';

const frames = ['main', 'pay', 'send'].map((name) => ({ function: name, filename: `${name}.js`, lineno: 7, in_app: true }));
const event = Object.freeze({
  message: 'late',
  stacktrace: Object.freeze({ frames: Object.freeze(frames.map((frame) => Object.freeze(frame))) }),
});
const isPay = (sight: { readonly frame: unknown }): boolean => sight.frame === frames[1];

function marks(given: object): unknown {
  return JSON.parse(JSON.stringify(given)).stacktrace.frames.map((frame: { in_app: boolean }) => frame.in_app);
}

test('marks reach the frame, those nearer to the crash, or those nearer to the start', () => {
  const marked = (['matched', 'callees', 'callers'] as const).map((reached) =>
    markedBy(event, [{ tests: [isPay], marks: [{ isOn: false, frames: reached }] }]),
  );
  expect(marked.map(marks)).toEqual([
    [true, false, true],
    [true, true, false],
    [false, true, true],
  ]);
});

test('a later rule has the last word, and sees what the earlier ones marked', () => {
  const off = { tests: [isPay], marks: [{ isOn: false, frames: 'matched' as const }] };
  const back = {
    tests: [({ isInApp }: { readonly isInApp: boolean }) => !isInApp],
    marks: [{ isOn: true, frames: 'matched' as const }],
  };
  expect(marks(markedBy(event, [off]))).toEqual([true, false, true]);
  expect(markedBy(event, [off, back])).toBe(event);
});

test('nothing but the marks changes, and what does not change is the same object', () => {
  const marked = markedBy(event, [{ tests: [isPay], marks: [{ isOn: false, frames: 'matched' }] }]);
  expect(marked).toEqual({ message: 'late', stacktrace: { frames: [frames[0], { ...frames[1], in_app: false }, frames[2]] } });
  expect(marked.stacktrace.frames[0]).toBe(frames[0]);
  expect(markedBy(event, [])).toBe(event);
});
