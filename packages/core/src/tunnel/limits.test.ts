import { expect, test } from 'vitest';
import { createLimits } from './limits.ts';

test('limits are obeyed by category and told with the seconds that are left', () => {
  const limits = createLimits();
  limits.hear(200, { 'x-sentry-rate-limits': '60:error;default:organization:quota, 10::key' }, 0);
  expect([limits.isLimited('error', 30_000), limits.isLimited('session', 30_000), limits.isLimited('session', 5000)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(limits.told(30_000)).toEqual({ 'x-sentry-rate-limits': '30:error;default:organization:quota' });
  expect(limits.told(60_000)).toEqual({});
});

test.each([
  [429, {}, '60::'],
  [429, { 'retry-after': '7' }, '7::'],
  [503, { 'retry-after': '7' }, '7::'],
  [429, { 'retry-after': 'Thu, 01 Jan 1970 00:00:30 GMT' }, '30::'],
  [429, { 'retry-after': 'soon' }, '60::'],
])('a status of %i with %j is told as %s', (status, headers, told) => {
  const limits = createLimits();
  limits.hear(status, headers, 0);
  expect(limits.told(0)).toEqual({ 'x-sentry-rate-limits': told });
  expect(limits.isLimited('error', 0)).toBe(true);
});

test('a limit of everything holds also for what had a limit of its own that is over, and one of its own beside it', () => {
  const limits = createLimits();
  limits.hear(200, { 'x-sentry-rate-limits': '2:error:organization' }, 0);
  limits.hear(429, { 'retry-after': '20' }, 5000);
  expect([6000, 26_000].map((now) => limits.isLimited('error', now))).toEqual([true, false]);
  limits.hear(200, { 'x-sentry-rate-limits': '90:error:key, 10::key' }, 30_000);
  expect([35_000, 50_000].map((now) => limits.isLimited('error', now))).toEqual([true, true]);
});

test('an answer without limits limits nothing', () => {
  const limits = createLimits();
  limits.hear(200, {}, 0);
  limits.hear(500, {}, 0);
  expect([limits.told(0), limits.isLimited('error', 0)]).toEqual([{}, false]);
});

test('what is no limit is not told, and there are never more than can be', () => {
  const limits = createLimits();
  limits.hear(200, { 'x-sentry-rate-limits': 'soon:error, 5:error\u0000, 9:error:org' }, 0);
  expect(limits.told(0)).toEqual({ 'x-sentry-rate-limits': '9:error:org' });
  for (let at = 0; at < 500; at += 1) limits.hear(200, { 'x-sentry-rate-limits': `60:error:key-${at}` }, 0);
  expect(limits.told(0)['x-sentry-rate-limits']?.split(',').length).toBeLessThanOrEqual(50);
});
