import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { policyFrom, type TunnelOptions, tunnelPlanOf } from './options.ts';

const dsns = ['https://public@sentry.example/42'];

test('every option has a default but the DSNs', () => {
  const { projects, policy, mostBytes, mostAtOnce, patience } = tunnelPlanOf({ dsns });
  expect({ policy, mostBytes, mostAtOnce, patience }).toEqual({
    policy: undefined,
    mostBytes: 1_048_576,
    mostAtOnce: 50,
    patience: 10_000,
  });
  expect(projects).toHaveLength(1);
});

test('a budget of its own takes the place of that of the policy, which stays as it was', () => {
  const policy = definePolicy({ budget: { errors: '10/minute' } });
  const { withBudget } = tunnelPlanOf({ dsns, budget: { errors: '3/minute' } });
  expect(withBudget(policy).budget.sampler?.errors).toMatchObject([{ limit: 3 }]);
  expect(policy.budget.sampler?.errors).toMatchObject([{ limit: 10 }]);
  expect(tunnelPlanOf({ dsns }).withBudget(policy)).toBe(policy);
});

test('options of a policy get what is in force on servers; a policy is taken as it is', () => {
  const ids = policyFrom({}).detectors.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(definePolicy({}).detectors.length);
  const policy = definePolicy({});
  expect(policyFrom(policy)).toBe(policy);
});

test.each<[string, object]>([
  ['[vedette] tunnel.dsn: unknown option', { dsns, dsn: dsns[0] }],
  ['[vedette] tunnel.mostBytes: a text of 2 characters where a positive whole number belongs.', { dsns, mostBytes: '5M' }],
  ['[vedette] tunnel.mostAtOnce', { dsns, mostAtOnce: 0 }],
  ['[vedette] tunnel.patience', { dsns, patience: Number.NaN }],
  ['[vedette] tunnel.forward', { dsns, forward: 'fetch' }],
  ['[vedette] policy.budget', { dsns, budget: { errors: 'many' } }],
  ['[vedette] policy.detectors', { dsns, policy: { detectors: 'all' } }],
  ['[vedette] policy: a text of 6 characters where an object belongs', { dsns, policy: 'strict' }],
])('%s is said of an option that is not fit', (message, options) => {
  const given: TunnelOptions = Object.assign({ dsns }, options);
  expect(() => tunnelPlanOf(given)).toThrow(message);
});
