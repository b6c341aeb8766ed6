import { expect, test } from 'vitest';
import { createCategoryBudget } from './category.ts';
import { storeOf } from './lease-sample.ts';
import { createMemoryStore } from './memory-store.ts';
import type { BudgetStore } from './store.ts';

const windows = [{ limit: 5, milliseconds: 60_000 }];

test('a category has what is left of its windows, in part or whole', () => {
  const [store, now] = [createMemoryStore(), (): number => 0];
  const logs = createCategoryBudget('logs', windows, { store, now });
  expect([logs(3, { areInseparable: false }), logs(3, { areInseparable: false }), logs(1, { areInseparable: false })]).toEqual([
    3, 2, 0,
  ]);
  const spans = createCategoryBudget('spans', windows, { store, now });
  expect([spans(4, { areInseparable: true }), spans(2, { areInseparable: true }), spans(1, { areInseparable: true })]).toEqual([
    4, 0, 1,
  ]);
});

test('a store that fails lets nothing leave', () => {
  const store = storeOf(() => undefined);
  expect(createCategoryBudget('logs', windows, { store, now: () => 0 })(3, { areInseparable: false })).toBe(0);
});

test('while a store fails everything leaves where that was written, and nothing otherwise', () => {
  for (const onStoreDown of ['escrow', 'share', 'closed', 'open'] as const) {
    let isDown = true;
    const counting = createMemoryStore();
    const store: BudgetStore = { ...counting, lease: (request) => (isDown ? expect.unreachable() : counting.lease(request)) };
    const budget = createCategoryBudget('logs', windows, { store, now: () => 0, onStoreDown });
    const [together, apart] = [{ areInseparable: true }, { areInseparable: false }];
    expect([budget(7, together), budget(7, apart)]).toEqual(onStoreDown === 'open' ? [7, 7] : [0, 0]);
    isDown = false;
    expect([budget(7, together), budget(7, apart)]).toEqual([0, 5]);
  }
});

test('nothing asks for nothing', () => {
  const store = storeOf(() => expect.unreachable());
  expect(createCategoryBudget('logs', windows, { store, now: () => 0 })(0, { areInseparable: false })).toBe(0);
  expect(createCategoryBudget('logs', [], { store, now: () => 0 })(7, { areInseparable: false })).toBe(7);
});
