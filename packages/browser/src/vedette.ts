import { getIsolationScope, Scope } from '@sentry/browser';
import {
  alsoUncalled,
  type GuardWithLookout,
  guardWith,
  lookingOut,
  type Policy,
  provideRequest,
  type VedetteIntegration,
} from '@vedette/core';
import { type BrowserPolicyOptions, definePolicy, routeOf } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/**
 * The guard as an integration of `@sentry/browser`: `Sentry.init({ integrations: [vedette()] })`. Options of the client
 * that are weaker than those of `init()` are told of once each. Clients that a scope of any copy of the SDK holds or is
 * given later go behind the same guard, unless they have one of their own. Throws a TypeError where an option is not fit
 * for use.
 */
export const vedette: (options?: BrowserPolicyOptions | Policy) => VedetteIntegration = /* @__PURE__ */ alsoUncalled(
  function vedette(options: BrowserPolicyOptions | Policy = {}): VedetteIntegration {
    return guardWithLookout(options).integration;
  },
);

/** Throws a TypeError where an option is not fit for use. */
export function guardWithLookout(options: BrowserPolicyOptions | Policy): GuardWithLookout {
  const policy = definePolicy(options);
  const route = routeOf(options);
  const guard = guardWith(policy, { weaknessesOf: (clientOptions) => weakOptions(clientOptions, policy) });
  const setup: VedetteIntegration['setup'] = (client) => {
    guard.setup(client);
    if (route !== undefined) provideRequest(getIsolationScope(), () => ({ route: route() }));
  };
  return lookingOut({ ...guard, setup }, { warn: policy.warn, scopes: Scope.prototype });
}
