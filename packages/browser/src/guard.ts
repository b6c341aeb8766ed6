import type { BrowserClient } from '@sentry/browser';
import type { Policy, VedetteIntegration } from '@vedette/core';
import { type BrowserPolicyOptions, definePolicy } from './policy.ts';
import { vedette } from './vedette.ts';

/** The part of a client that is needed to guard it; every client of `@sentry/browser` fits. */
export type GuardableClient = Pick<BrowserClient, 'addIntegration' | 'getIntegrationByName'>;

/**
 * Puts the guard in front of a client that exists already: one that a loader or a library made. A client that is
 * guarded keeps the guard it has, and that one is given back. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: GuardableClient, options: BrowserPolicyOptions | Policy = {}): VedetteIntegration {
  const standing = client.getIntegrationByName<VedetteIntegration>('Vedette');
  if (standing !== undefined) {
    definePolicy(options).warn('[vedette] This client is guarded already and keeps the guard it has. Call guard() once.');
    return standing;
  }
  const integration = vedette(options);
  client.addIntegration(integration);
  return integration;
}
