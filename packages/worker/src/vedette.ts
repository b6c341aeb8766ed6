import { Scope } from '@sentry/cloudflare';
import {
  createLookout,
  vedette as guardWith,
  isGuarded,
  type Lookout,
  type Policy,
  type VedetteIntegration,
} from '@vedette/core';
import { deliverAll } from './delivery.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/** A guard, and what looks out for the clients beside those that it is given to. */
export interface GuardWithLookout {
  readonly integration: VedetteIntegration;
  readonly lookout: Lookout;
}

/** Throws a TypeError where an option is not fit for use. */
export function guardWithLookout(options: WorkerPolicyOptions | Policy): GuardWithLookout {
  const policy = definePolicy(options);
  const lookout = createLookout({ warn: policy.warn, scopes: Scope.prototype });
  const guard = guardWith(policy, { weaknessesOf: weakOptions });
  const integration: VedetteIntegration = {
    ...guard,
    setup: (client) => {
      if (!isGuarded(client)) deliverAll(client);
      guard.setup(client);
      lookout.beginWith(integration, client);
    },
  };
  return { integration, lookout };
}

/**
 * The guard as an integration of `@sentry/cloudflare`. Make one where the Worker's module begins, and give the same to
 * the client of every invocation: its budget and its counts are those of the isolate. Options of a client that are
 * weaker than those of `guarded()` are told of once each. From then on, clients that a scope of any copy of the SDK
 * holds or is given go behind the same guard, unless they have one of their own. Throws a TypeError where an option is
 * not fit for use.
 */
export function vedette(options: WorkerPolicyOptions | Policy = {}): VedetteIntegration {
  const { integration, lookout } = guardWithLookout(options);
  // Which handler starts the first client of an isolate is for visitors to say, and one may know of no guard.
  lookout.begin(integration);
  return integration;
}
