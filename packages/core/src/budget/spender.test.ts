import { expect, test } from 'vitest';
import { planOf } from './plan.ts';
import { createSharedStore } from './shared-store-sample.ts';
import { createSpender } from './spender.ts';
import type { BudgetStore } from './store.ts';

test('spends each budget that there is, and none that there is not', () => {
  const spender = createSpender(planOf({ logs: '2/minute', perIssue: '1/minute' }), { now: () => 0 });
  expect(Object.keys(spender.categories)).toEqual(['log_item']);
  expect([spender.sampler?.offer('a'), spender.sampler?.offer('a'), spender.judge({}, 0), spender.now()]).toEqual([
    1,
    0,
    'normal',
    0,
  ]);
  expect(createSpender(planOf({})).sampler).toBeUndefined();
});

test('logs are counted in the process where the store answers later', () => {
  const shared = createSharedStore(() => 0);
  const spender = createSpender(planOf({ logs: '2/minute', errors: '5/month', store: shared.connect() }), { now: () => 0 });
  expect(spender.categories['log_item']?.(3, { areInseparable: false })).toBe(2);
  expect(shared.asked()).toBe(0);
});

test('what is written for a store that fails holds where errors have no budget, and is what is said', () => {
  const told: string[] = [];
  const store: BudgetStore = { scope: 'file', answers: 'at once', lease: () => expect.unreachable() };
  const plan = planOf({ logs: '2/minute', store, onStoreDown: 'open' });
  const spender = createSpender(plan, { now: () => 0, failStore: (sentence) => told.push(sentence) });
  expect(spender.categories['log_item']?.(3, { areInseparable: false })).toBe(3);
  expect(told).toEqual([expect.stringContaining("onStoreDown: 'open' says")]);
});
