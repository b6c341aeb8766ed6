import { getIsolationScope } from '@sentry/browser';
import { vedette as guardWith, type Policy, provideRequest, type VedetteIntegration } from '@vedette/core';
import { type BrowserPolicyOptions, definePolicy, routeOf } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/**
 * The guard as an integration of `@sentry/browser`: `Sentry.init({ integrations: [vedette()] })`. Options of the client
 * that are weaker than those of `init()` are told of once each. Throws a TypeError where an option is not fit for use.
 */
export function vedette(options: BrowserPolicyOptions | Policy = {}): VedetteIntegration {
  const policy = definePolicy(options);
  const route = routeOf(options);
  const guard = guardWith(policy, { weaknessesOf: (clientOptions) => weakOptions(clientOptions, policy) });
  if (route === undefined) return guard;
  return {
    ...guard,
    setup: (client) => {
      guard.setup(client);
      provideRequest(getIsolationScope(), () => ({ route: route() }));
    },
  };
}
