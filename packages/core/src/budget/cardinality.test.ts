import { expect, test } from 'vitest';
import { createGuard } from './cardinality.ts';

test('a group has an allowance of new keys, which fills again in time, and other groups have their own', () => {
  const guard = createGuard(0);
  const allowed = (coarse: string, now: number): number =>
    Array.from({ length: 100 }, () => guard.allows(coarse, now)).filter(Boolean).length;
  expect([allowed('flood', 0), allowed('flood', 1000), allowed('other', 1000)]).toEqual([64, 0, 64]);
  expect([allowed('flood', 600_000), allowed('flood', 1e9)]).toEqual([5, 64]);
  expect(allowed('flood', 0)).toBe(0);
});
