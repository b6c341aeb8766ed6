import { expect, test } from 'vitest';
import { createOutageShare } from './outage-share.ts';

test('a share of what was left is spent by all askers together, and asked for afterwards', () => {
  const share = createOutageShare('share');
  expect(share.spend()).toBe(false);
  share.begin(20, 4);
  expect([share.spend(), share.spend(), share.gives(), share.spend()]).toEqual([true, true, false, false]);
  expect(share.unpaid()).toBe(2);
  share.settle(1);
  expect(share.unpaid()).toBe(1);
  share.settle(5);
  expect(share.unpaid()).toBe(0);
});

test('an open policy spends whatever comes and owes nothing', () => {
  const open = createOutageShare('open');
  open.begin(0);
  expect([open.gives(), open.spend(), open.unpaid()]).toEqual([true, true, 0]);
});

test('all others spend nothing', () => {
  for (const onStoreDown of ['escrow', 'closed'] as const) {
    const none = createOutageShare(onStoreDown);
    none.begin(Number.POSITIVE_INFINITY);
    expect([none.gives(), none.spend(), none.unpaid()]).toEqual([false, false, 0]);
  }
});
