import { expect, test } from 'vitest';
import { planOf } from '../budget/plan.ts';
import { claimOf, createClaimsSpender } from './claims.ts';

test.each([
  ['3', 3],
  ['1', 1],
  ['999999999999', 16_384],
  ['0', 1],
  ['-4', 1],
  ['2.5', 1],
  ['1e9', 1],
  ['', 1],
  [7, 1],
  [undefined, 1],
])('an event that says it stands for %j counts as %i', (claim, count) => {
  expect(claimOf({ tags: { 'vedette.weight': claim } })).toBe(count);
});

test('an event without tags stands for itself', () => {
  expect([claimOf({}), claimOf({ tags: null }), claimOf({ tags: 'vedette.weight' })]).toEqual([1, 1, 1]);
});

test('each event counts as often as it says: offered, limited, and after one that a rule denied', () => {
  const denied = [{ type: 'Denied', action: 'deny' }] as const;
  const { sampler, judge } = createClaimsSpender(planOf({ errors: '1/minute', rules: denied }));
  const offered = (claim: string, type = 'Error'): number => {
    const verdict = judge({ tags: { 'vedette.weight': claim }, exception: { values: [{ type }] } }, 0);
    return verdict === 'denied' ? -1 : (sampler?.offer('k1-00000000000000aa') ?? 0);
  };
  expect(offered('7')).toBe(7);
  expect(offered('500', 'Denied')).toBe(-1);
  expect(offered('1')).toBe(0);
  judge({ tags: { 'vedette.weight': '20' } }, 0);
  sampler?.wait('k1-00000000000000aa');
  expect(sampler?.counts()).toMatchObject({ seen: 28, represented: 7, pending: 21 });
});

test('a budget for no errors has nothing to count', () => {
  expect(createClaimsSpender(planOf({ logs: '5/minute' })).sampler).toBeUndefined();
});
