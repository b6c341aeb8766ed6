import { vedette as guardWith, type Policy, type VedetteIntegration } from '@vedette/core';
import { deliverAll } from './delivery.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/**
 * The guard as an integration of `@sentry/cloudflare`. Make one where the Worker's module begins, and give the same to
 * the client of every invocation: its budget and its counts are those of the isolate. Options of a client that are
 * weaker than those of `guarded()` are told of once each. Throws a TypeError where an option is not fit for use.
 */
export function vedette(options: WorkerPolicyOptions | Policy = {}): VedetteIntegration {
  const integration = guardWith(definePolicy(options), { weaknessesOf: weakOptions });
  return {
    ...integration,
    setup: (client) => {
      deliverAll(client);
      integration.setup(client);
    },
  };
}
