import { expect, test } from 'vitest';
import { createHand } from './hand.ts';

test('tokens whose time runs out first are spent first, and what ran out comes back under its own grant, once', () => {
  const hand = createHand();
  hand.add(2, { grant: 7, until: 300 });
  hand.add(3, { grant: 5, until: 200 });
  hand.add(0, { grant: 9, until: 100 });
  hand.spend();
  expect([hand.lasting(199), hand.lasting(200), hand.lasting(300)]).toEqual([4, 2, 0]);
  expect([hand.count(199), hand.count(200), hand.takeExpired(), hand.takeExpired()]).toEqual([4, 2, [[5, 2]], []]);
  hand.spend();
  hand.layDown();
  expect([hand.count(0), hand.takeExpired()]).toEqual([0, [[7, 1]]]);
  hand.spend();
  expect([hand.count(0), hand.takeExpired()]).toEqual([0, []]);
});
