import { expect, test } from 'vitest';
import { guardPlanOf } from './plan.ts';

function refusalOf(options: unknown): string {
  try {
    Reflect.apply(guardPlanOf, undefined, [options]);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

test('the limits of a guard are complete, frozen, and in milliseconds', () => {
  const plan = guardPlanOf({ mostPerRule: 7, windowMinutes: 2 });
  expect(plan).toEqual({ mostPerRule: 7, mostOverall: 500, mostPerIssue: 30, milliseconds: 120_000 });
  expect(Object.isFrozen(plan)).toBe(true);
});

test('a limit that is none is refused with its place', () => {
  for (const limit of [0, 1.5, -1, 10_001, Number.NaN, '50'])
    expect(refusalOf({ mostPerRule: limit })).toMatch(
      /^\[vedette\] policy\.fingerprintGuard\.mostPerRule: .* from 1 to 10000\.$/,
    );
  expect(refusalOf({ mostPerRules: 3 })).toContain('Did you mean "mostPerRule"?');
});
