import * as Sentry from '@sentry/node';
import { detailOf } from '@vedette/core';
import { stats } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
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

it('while it burns, five times as many traces are begun, and the rate that is told is the real one', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const now = Date.now();
  for (let at = 59; at >= 0; at -= 1)
    for (let count = 0; count < 50; count += 1) answered(count === 0 ? 503 : 200, now - at * minute);
  await import('./burning.ts');
  const rate = Sentry.startNewTrace(() => Sentry.startSpan({ name: 'GET /orders' }, () => Sentry.getTraceData().baggage));
  expect(rate).toContain('sentry-sample_rate=0.5');
  expect(stats()?.failures).toEqual({});
  await Sentry.close();
  await receiver.close();
});
