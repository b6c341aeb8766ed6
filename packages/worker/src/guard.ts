import { type GuardableClient, guardExisting, type Policy, type VedetteIntegration } from '@vedette/core';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { guardWithLookout } from './vedette.ts';

/**
 * Puts a guard in front of a client that exists already: one that a library made, or a second one. A client that is
 * guarded keeps the guard it has, and that one is given back. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: GuardableClient, options: WorkerPolicyOptions | Policy = {}): VedetteIntegration {
  const policy = definePolicy(options);
  return guardExisting(client, { warn: policy.warn, make: () => guardWithLookout(policy).integration });
}
