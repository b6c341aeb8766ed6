import type { NodeClient } from '@sentry/node';
import type { Policy, VedetteIntegration } from '@vedette/core';
import { tell } from '@vedette/core';
import { definePolicy, type NodePolicyOptions } from './policy.ts';
import { vedette } from './vedette.ts';

/** The part of a client that is needed to guard it; every client of `@sentry/node` fits. */
export type GuardableClient = Pick<NodeClient, 'addIntegration' | 'getIntegrationByName'>;

/**
 * Puts the guard in front of a client that exists already: one that a library made, or a second one. A client that is
 * guarded keeps the guard it has, and that one is given back. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: GuardableClient, options: NodePolicyOptions | Policy = {}): VedetteIntegration {
  const policy = definePolicy(options);
  const standing = client.getIntegrationByName<VedetteIntegration>('Vedette');
  if (standing !== undefined) {
    tell(policy.warn, 'This client is guarded already and keeps the guard it has. Call guard() once.');
    return standing;
  }
  const integration = vedette(policy);
  client.addIntegration(integration);
  return integration;
}
