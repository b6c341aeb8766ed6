import { expect, test } from 'vitest';
import { createPaces } from './paces.ts';

test('of several windows the slowest decides', () => {
  const windows = [
    { limit: 100, milliseconds: 60_000 },
    { limit: 20, milliseconds: 3_600_000 },
  ];
  const paces = createPaces(windows, 0);
  const hear = (spent: number, spentOfHour: number): void =>
    paces.hear({
      granted: 0,
      validFor: 0,
      standings: [
        { spent, start: -60_000, end: 0 },
        { spent: spentOfHour, start: -3_600_000, end: 0 },
      ],
    });
  hear(0, 0);
  expect([paces.isPlenty(), paces.left(), paces.gives('first', 0), paces.every]).toEqual([true, 20, true, 1000]);
  hear(90, 0);
  expect([paces.isPlenty(), paces.left(), paces.allowance()]).toEqual([false, 10, 3]);
  hear(0, 20);
  expect([paces.isPlenty(), paces.left(), paces.gives('first', 0)]).toEqual([false, 0, false]);
  expect(paces.rise()).toBe(1 / 360_000);
});

test('without a window everything passes', () => {
  const paces = createPaces([], 0);
  paces.tick(1e12);
  expect([paces.isPlenty(), paces.gives('repeat', 0), paces.left(), paces.price()]).toEqual([
    true,
    true,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
});

test('a window of which there is plenty thins out nothing beside one that is short', () => {
  const minute = { limit: 100, milliseconds: 60_000 };
  const month = { limit: 10_000_000, milliseconds: 31 * 86_400_000, billingDay: 1 };
  const standingOf = (spent: number, milliseconds: number) => ({ spent, start: 0, end: milliseconds });
  const [alone, both] = [createPaces([minute], 0), createPaces([month, minute], 0)];
  for (const [paces, windows] of [[alone, [minute]] as const, [both, [month, minute]] as const]) {
    const standings = windows.map(({ limit, milliseconds }) => standingOf(limit === 100 ? 85 : 50_000, milliseconds));
    paces.hear({ granted: 0, validFor: 0, standings, fill: 1 });
    for (let second = 1; second <= 60; second += 1) paces.tick(second * 1000);
  }
  expect([both.isPlenty(), both.rise(), both.price()]).toEqual([false, alone.rise(), alone.price()]);
});
