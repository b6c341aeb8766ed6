import { Scope } from '@sentry/cloudflare';
import {
  alsoUncalled,
  type GuardWithLookout,
  guardWith,
  isGuarded,
  lookingOut,
  type Policy,
  type VedetteIntegration,
} from '@vedette/core';
import { settledOf } from './budget/durable-object-store.ts';
import { deliverAll } from './delivery.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { createReports } from './reports.ts';
import { weakOptions } from './weak-options.ts';

/** Throws a TypeError where an option is not fit for use. */
export function guardWithLookout(options: WorkerPolicyOptions | Policy): GuardWithLookout {
  const policy = definePolicy(options);
  const guard = guardWith(policy, { weaknessesOf: weakOptions });
  const reports = createReports();
  const setup: VedetteIntegration['setup'] = (client) => {
    if (!isGuarded(client)) deliverAll(client, { reports, settled: settledOf(policy.budget.store) });
    guard.setup(client);
  };
  return lookingOut({ ...guard, setup }, { warn: policy.warn, scopes: Scope.prototype });
}

/**
 * The guard as an integration of `@sentry/cloudflare`. Make one where the Worker's module begins, and give the same to
 * the client of every invocation: its budget and its counts are those of the isolate. Options of a client that are
 * weaker than those of `guarded()` are told of once each. From then on, clients that a scope of any copy of the SDK
 * holds or is given go behind the same guard, unless they have one of their own. Throws a TypeError where an option is
 * not fit for use.
 */
export const vedette: (options?: WorkerPolicyOptions | Policy) => VedetteIntegration = /* @__PURE__ */ alsoUncalled(
  function vedette(options: WorkerPolicyOptions | Policy = {}): VedetteIntegration {
    const { integration, lookout } = guardWithLookout(options);
    // Which handler starts the first client of an isolate is for visitors to say, and one may know of no guard.
    lookout.begin(integration);
    return integration;
  },
);
