import { expect, test } from 'vitest';
import { part } from '../part.ts';
import type { RuleInForce } from '../rules-in-force.ts';
import { createFingerprintGuard } from './guard.ts';
import { guardPlanOf } from './plan.ts';
import { guardedRules } from './state.ts';

test('rules that are wider than they were written are told with their width, or as tripped', () => {
  const guard = createFingerprintGuard(guardPlanOf({ mostPerRule: 1 }), { now: () => 0 });
  const rules = ['own', 'routes', 'codes'].map((id): RuleInForce => ({ id, group: () => undefined }));
  const [own = { id: '', group: [] }, routes = own, codes = own] = rules.map((rule, at) =>
    at === 2 ? { ...rule, pack: 'p' } : rule,
  );
  for (const at of [1, 2]) {
    guard.admit(own, [part('code', 'one')]);
    guard.admit(routes, [part('status', '500'), part('route', `/r${at}`, { isNarrow: true })]);
    guard.admit(codes, [part('code', String(at))]);
  }
  expect(guardedRules(guard, [own, routes, codes])).toEqual([
    { rule: 'routes', state: 'widened', width: 1 },
    { rule: 'codes', pack: 'p', state: 'tripped' },
  ]);
});
