import { expect, test } from 'vitest';
import { createTokenCount } from './token-count.ts';

test('a sliding window tells when its last token comes back', () => {
  const count = createTokenCount({ limit: 5, milliseconds: 100 });
  count.take(2, 10);
  count.take(1, 50);
  expect([count.standing(60).spent, count.emptyAt(), count.standing(110).spent, count.standing(150).spent]).toEqual([
    3, 150, 1, 0,
  ]);
});

test('a month tells its beginning and its end', () => {
  const count = createTokenCount({ limit: 5, milliseconds: 31 * 86_400_000, billingDay: 10 });
  const now = Date.UTC(2027, 4, 20);
  const [start, end] = [Date.UTC(2027, 4, 10), Date.UTC(2027, 5, 10)];
  expect(count.standing(now)).toEqual({ spent: 0, start, end });
  count.take(3, now);
  expect([count.standing(end - 1).spent, count.emptyAt(), count.standing(end).spent]).toEqual([3, end, 0]);
});

test('what is kept goes on where it was, and what a clock kept that was ahead counts for the month that it is', () => {
  const [sliding, month] = [
    { limit: 500, milliseconds: 1000 },
    { limit: 5, milliseconds: 31 * 86_400_000, billingDay: 10 },
  ];
  const before = createTokenCount(sliding);
  before.take(3, 10);
  before.take(4, 500);
  const after = createTokenCount(sliding, before.runs());
  expect([after.standing(1000).spent, after.standing(1010).spent, after.standing(1500).spent]).toEqual([7, 4, 0]);

  const now = Date.UTC(2027, 4, 20);
  const counted = createTokenCount(month);
  counted.standing(now);
  counted.take(3, now);
  expect(createTokenCount(month, counted.runs()).standing(now + 1000).spent).toBe(3);
  expect(createTokenCount(month, counted.runs()).standing(Date.UTC(2027, 3, 20)).spent).toBe(3);
  expect(createTokenCount(month, counted.runs()).standing(Date.UTC(2027, 6, 20)).spent).toBe(0);
});
