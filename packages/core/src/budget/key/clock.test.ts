import { expect, test } from 'vitest';
import { createKeyClock } from './clock.ts';

test('a clock that goes back, or that tells no time, stands still', () => {
  let told = 1_000_000;
  const clock = createKeyClock(() => told);
  const readAt = (instant: number): readonly [number, number, boolean] => {
    told = instant;
    clock.read();
    return [clock.now(), clock.tick(), clock.hasTime()];
  };
  expect(readAt(1_000_125)).toEqual([1_000_125, 2, true]);
  expect(readAt(1000)).toEqual([1_000_125, 2, true]);
  expect(readAt(Number.NaN)).toEqual([1_000_125, 2, false]);
  expect(readAt(1_001_000)).toEqual([1_001_000, 16, true]);
});

test('a clock that leaps by more than a year was set: nothing rests or is quiet for that long', () => {
  let told = 0;
  const clock = createKeyClock(() => told);
  told = Date.UTC(2026, 10, 27);
  clock.read();
  expect([clock.now(), clock.tick()]).toEqual([told, 0]);
  told += 1000;
  clock.read();
  expect([clock.now(), clock.tick()]).toEqual([told, 16]);
});

test('ticks end where 32 bits do', () => {
  let told = 0;
  const clock = createKeyClock(() => told);
  for (let year = 1; year <= 10; year += 1) {
    told += 365 * 86_400_000;
    clock.read();
  }
  expect([clock.now(), clock.tick()]).toEqual([told, 4_294_967_295]);
});

test('a clock that tells its first time late begins then', () => {
  let told = Number.NaN;
  const clock = createKeyClock(() => told);
  clock.read();
  expect([clock.hasTime(), clock.tick()]).toEqual([false, 0]);
  told = 1e12;
  clock.read();
  expect([clock.now(), clock.tick(), clock.hasTime()]).toEqual([1e12, 0, true]);
});
