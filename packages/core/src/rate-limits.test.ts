import { isRateLimited, updateRateLimits } from '@sentry/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimits } from './rate-limits.ts';

const asked = ['error', 'transaction', 'log_item', 'span', 'default', 'all'];

describe('the rate limits of a server', () => {
  test('are those that the SDK keeps, whatever the server answers', () => {
    const part = fc.constantFrom('60', '0', '', 'x', '2700', '-5');
    const category = fc.constantFrom('', 'error', 'error;transaction', 'log_item;span', 'default', 'session');
    const limit = fc.tuple(part, category, fc.constantFrom('', ':organization', ':organization:quota', ':key:x:custom'));
    const header = fc
      .array(limit, { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([s, c, rest]) => `${s}:${c}${rest}`).join(', '));
    const response = fc.record({
      statusCode: fc.constantFrom(200, 429, 500, undefined),
      headers: fc.record({
        'x-sentry-rate-limits': fc.oneof(header, fc.constant(null)),
        'retry-after': fc.constantFrom('7', '0', 'Thu, 26 Nov 2026 10:00:30 GMT', 'soon', null),
      }),
    });
    const start = Date.parse('2026-11-26T10:00:00Z');
    fc.assert(
      fc.property(fc.array(fc.tuple(response, fc.nat(100_000)), { maxLength: 5 }), (responses) => {
        const limits = createRateLimits();
        let known: Parameters<typeof updateRateLimits>[0] = {};
        let now = start;
        for (const [told, later] of responses) {
          now += later;
          limits.hear(told, now);
          known = Reflect.apply(updateRateLimits, undefined, [known, told, now]);
          for (const one of asked) {
            for (const at of [now, now + 1000, now + 59_999, now + 60_000, now + 3_000_000]) {
              expect([one, limits.isLimited(one, at)]).toEqual([one, Reflect.apply(isRateLimited, undefined, [known, one, at])]);
            }
          }
        }
      }),
    );
  });

  test('are none where a transport answers nothing', () => {
    const limits = createRateLimits();
    for (const response of [undefined, null, {}, 5, { headers: null }, { headers: { 'retry-after': 5 } }])
      limits.hear(response, 0);
    expect(limits.isLimited('error', 0)).toBe(false);
  });
});
