import { vedette as guardWith, type Policy, type VedetteIntegration } from '@vedette/core';
import { definePolicy, type NodePolicyOptions } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/**
 * The guard as an integration of `@sentry/node`: `Sentry.init({ integrations: [vedette()] })`. Options of the client
 * that are weaker than those of `init()`, and what passes the guard by, are told of once each. Throws a TypeError where
 * an option is not fit for use.
 */
export function vedette(options: NodePolicyOptions | Policy = {}): VedetteIntegration {
  return guardWith(definePolicy(options), { weaknessesOf: weakOptions });
}
