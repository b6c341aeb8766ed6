import { Scope } from '@sentry/node';
import { alsoUncalled, type GuardWithLookout, guardWith, lookingOut, type Policy, type VedetteIntegration } from '@vedette/core';
import { tellOfLateBypasses } from './late-bypass.ts';
import { ignoreOwnSpans } from './own-span.ts';
import { definePolicy, type NodePolicyOptions } from './policy.ts';
import { weakOptions } from './weak-options.ts';

/**
 * The guard as an integration of `@sentry/node`: `Sentry.init({ integrations: [vedette()] })`. Options of the client
 * that are weaker than those of `init()`, and what passes the guard by, are told of once each. Clients that a scope of
 * any copy of the SDK holds or is given later go behind the same guard, unless they have one of their own. Throws a
 * TypeError where an option is not fit for use.
 */
export const vedette: (options?: NodePolicyOptions | Policy) => VedetteIntegration = /* @__PURE__ */ alsoUncalled(
  function vedette(options: NodePolicyOptions | Policy = {}): VedetteIntegration {
    return guardWithLookout(options).integration;
  },
);

/** Throws a TypeError where an option is not fit for use. */
export function guardWithLookout(options: NodePolicyOptions | Policy): GuardWithLookout {
  const policy = definePolicy(options);
  const guard = guardWith(policy, { weaknessesOf: weakOptions });
  const setup: VedetteIntegration['setup'] = (client) => {
    guard.setup(client);
    ignoreOwnSpans(client.getOptions());
  };
  const afterAllSetup: VedetteIntegration['afterAllSetup'] = (client) => {
    guard.afterAllSetup(client);
    tellOfLateBypasses(client, policy.warn);
  };
  return lookingOut({ ...guard, setup, afterAllSetup }, { warn: policy.warn, scopes: Scope.prototype });
}
