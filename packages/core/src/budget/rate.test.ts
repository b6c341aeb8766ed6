import { describe, expect, test } from 'vitest';
import { type Rate, windowOf } from './rate.ts';

describe('a rate', () => {
  test('names how many in which window', () => {
    const rates: readonly Rate[] = ['1/second', '100/minute', '20/hour', '7/day', '50000/month', '999999999/month'];
    expect(rates.map((rate) => windowOf(rate))).toEqual([
      { limit: 1, milliseconds: 1000 },
      { limit: 100, milliseconds: 60_000 },
      { limit: 20, milliseconds: 3_600_000 },
      { limit: 7, milliseconds: 86_400_000 },
      { limit: 50_000, milliseconds: 31 * 86_400_000, billingDay: 1 },
      { limit: 999_999_999, milliseconds: 31 * 86_400_000, billingDay: 1 },
    ]);
  });

  test('of a month begins it on the billing day, and no other window has one', () => {
    expect(windowOf('7/month', { billingDay: 15 })).toEqual({ limit: 7, milliseconds: 31 * 86_400_000, billingDay: 15 });
    expect(windowOf('7/day', { billingDay: 15 })).toEqual({ limit: 7, milliseconds: 86_400_000 });
  });

  test('is nothing else', () => {
    const others = ['20/fortnight', '0/minute', '-1/minute', '1e3/hour', '1.5/hour', ' 5/minute', '5/minute ', '5/minute\n'];
    const more = ['05/minute', '5 / minute', '5/Minute', '5/minutes', '5', '/minute', '', '5/constructor', '9999999999/month'];
    const kinds = [undefined, null, 5, Number.NaN, ['5/minute'], { limit: 5 }];
    expect([...others, ...more, ...kinds].map((rate) => windowOf(rate)).filter((window) => window !== undefined)).toEqual([]);
  });

  test('is checked where it is written', () => {
    // @ts-expect-error a fortnight is no period
    const fortnight: Rate = '20/fortnight';
    // @ts-expect-error a rate begins with a number
    const many: Rate = 'many/minute';
    expect([fortnight, many].map((rate) => windowOf(rate))).toEqual([undefined, undefined]);
  });
});
