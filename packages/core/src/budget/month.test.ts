import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from './month.ts';

const at = (text: string): number => Date.parse(text);

describe('a month', () => {
  test('is the calendar month in UTC where it begins on the first', () => {
    expect(monthOf(at('2028-02-29T23:59:59.999Z'), 1)).toEqual({ start: at('2028-02-01'), end: at('2028-03-01') });
    expect(monthOf(at('2027-12-31T12:00:00Z'), 1)).toEqual({ start: at('2027-12-01'), end: at('2028-01-01') });
  });

  test('begins on the billing day, to the millisecond', () => {
    expect(monthOf(at('2028-03-15T00:00:00Z') - 1, 15)).toEqual({ start: at('2028-02-15'), end: at('2028-03-15') });
    expect(monthOf(at('2028-03-15T00:00:00Z'), 15)).toEqual({ start: at('2028-03-15'), end: at('2028-04-15') });
    expect(monthOf(at('2028-01-05T00:00:00Z'), 28)).toEqual({ start: at('2027-12-28'), end: at('2028-01-28') });
  });

  test('holds the instant, is 28 to 31 days long, and the next begins where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: at('2200-01-01') }), fc.integer({ min: 1, max: 28 }), (now, billingDay) => {
        const { start, end } = monthOf(now, billingDay);
        expect(start <= now && now < end).toBe(true);
        expect([28, 29, 30, 31]).toContain((end - start) / 86_400_000);
        expect(monthOf(end, billingDay).start).toBe(end);
        expect(monthOf(start - 1, billingDay).end).toBe(start);
      }),
    );
  });
});
