import type { Policy, VedetteIntegration } from '@vedette/core';
import { isGuarded, tell } from '@vedette/core';
import { type GuardableClient, isGuard, putBefore } from './other-clients.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { guardWithLookout } from './vedette.ts';

/**
 * Puts a guard in front of a client that exists already: one that a library made, or a second one. A client that is
 * guarded keeps the guard it has, and that one is given back. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: GuardableClient, options: WorkerPolicyOptions | Policy = {}): VedetteIntegration {
  const policy = definePolicy(options);
  const standing = client.getIntegrationByName('Vedette');
  const { integration } = guardWithLookout(policy);
  if (isGuard(standing) || isGuarded(client)) {
    tell(policy.warn, 'This client is guarded already and keeps the guard it has. Call guard() once.');
    return isGuard(standing) ? standing : integration;
  }
  putBefore(client, integration);
  return integration;
}
