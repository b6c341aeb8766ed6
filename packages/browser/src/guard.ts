import { type GuardableClient, guardExisting, type Policy, type VedetteIntegration } from '@vedette/core';
import { type BrowserPolicyOptions, definePolicy } from './policy.ts';
import { vedette } from './vedette.ts';

/**
 * Puts the guard in front of a client that exists already: one that a loader or a library made. A client that is
 * guarded keeps the guard it has, and that one is given back. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: GuardableClient, options: BrowserPolicyOptions | Policy = {}): VedetteIntegration {
  return guardExisting(client, { warn: definePolicy(options).warn, make: () => vedette(options) });
}
