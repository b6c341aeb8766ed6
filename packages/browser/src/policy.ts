import { definePagePolicy, type Policy, type PolicyOptions } from '@vedette/core';
import { type BrowserBudgetOptions, browserBudget } from './budget.ts';
import { consoleWarn } from './console-warn.ts';

/** What a user of a browser decides. Identities are removed: a key that everybody can read makes no pseudonyms. */
export interface BrowserPolicyOptions extends Omit<PolicyOptions, 'budget' | 'environmentVariables' | 'pseudonymize'> {
  /** @default no budget: everything passes */
  readonly budget?: BrowserBudgetOptions | undefined;
  /** The pattern of the route in view, such as `/orders/:id`. It may throw. @default the SDK's own name for the page */
  readonly route?: (() => string | undefined) | undefined;
}

const refused = ['pseudonymKey', 'pseudonymize'] as const;

function refusePseudonyms(options: object): void {
  for (const name of refused) {
    if (Reflect.get(options, name) === undefined) continue;
    throw new TypeError(
      `[vedette] policy.${name}: a ${typeof Reflect.get(options, name)} in a browser, where everybody can read the key. Remove it: identities are removed here, and pseudonymised on a server.`,
    );
  }
}

function isPlain(options: unknown): options is BrowserPolicyOptions {
  return typeof options === 'object' && options !== null && !Array.isArray(options) && !('kind' in options);
}

/**
 * Reads a user's options once, with what a browser knows. Throws a TypeError that names the place, what is wrong there
 * and how to mend it.
 */
export function definePolicy(options: BrowserPolicyOptions | Policy = {}): Policy {
  if (typeof options === 'object' && options !== null) refusePseudonyms(options);
  if (!isPlain(options)) return definePagePolicy(options);
  const { route: _route, budget, ...rest } = options;
  return definePagePolicy({
    ...rest,
    warn: rest.warn ?? consoleWarn(),
    ...(budget !== undefined && { budget: isPlain(budget) ? browserBudget(budget) : budget }),
  });
}

/** What answers the route in view. Throws a TypeError where it is no function. */
export function routeOf(options: BrowserPolicyOptions | Policy): (() => string | undefined) | undefined {
  const route = isPlain(options) ? options.route : undefined;
  if (route === undefined || typeof route === 'function') return route;
  throw new TypeError(
    `[vedette] policy.route: a ${typeof route} where a function belongs. Give a function that answers the route's pattern.`,
  );
}
