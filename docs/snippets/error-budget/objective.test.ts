import { detailOf } from '@vedette/core';
import { expect, it } from 'vitest';
import { answered, standing } from './objective.ts';

const minute = 60_000;

it('an hour in which every fiftieth request fails calls somebody, before the budget of the month is spent', () => {
  const start = 20 * 24 * 60 * minute;
  for (let at = 0; at < 20 * 24 * 60; at += 1) for (let count = 0; count < 50; count += 1) answered(200, at * minute);
  for (let at = 0; at < 60; at += 1)
    for (let count = 0; count < 50; count += 1) answered(count === 0 ? 503 : 200, start + at * minute);
  const { state, remaining, exhaustedIn, burns } = standing(start + 60 * minute - 1);
  expect(state).toBe('page');
  expect(remaining).toBeCloseTo(0.958, 3);
  expect(burns[0]).toMatchObject({ severity: 'page', rate: expect.closeTo(20), shortRate: expect.closeTo(20), isFiring: true });
  expect((exhaustedIn ?? 0) / 86_400_000).toBeGreaterThan(1);
  expect(detailOf(standing(start + 60 * minute - 1))).toBe(5);
});
