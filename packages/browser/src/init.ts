import { type BrowserOptions, init as initSentry } from '@sentry/browser';
import { type Policy, refuseMisplaced } from '@vedette/core';
import { leastOptions } from './least-options.ts';
import type { BrowserPolicyOptions } from './policy.ts';
import { guardWithLookout } from './vedette.ts';

/** The options of `@sentry/browser`, and the policy under `vedette`. */
export interface InitOptions extends BrowserOptions {
  readonly vedette?: BrowserPolicyOptions | Policy | undefined;
}

/**
 * Starts `@sentry/browser` behind the guard, with the options that collect and forward least. An option given here
 * wins, and where it is weaker that is told of once. Throws a TypeError where an option of the policy is not fit for use.
 */
export function init({ vedette: policy = {}, ...options }: InitOptions = {}): ReturnType<typeof initSentry> {
  refuseMisplaced(options, ['route']);
  const { integration, lookout } = guardWithLookout(policy);
  const client = initSentry(leastOptions(options, integration));
  // The SDK sets up no integration of a client that is off or has no DSN; those of libraries send all the same.
  if (client?.getIntegrationByName('Vedette') === undefined) lookout.begin(integration);
  return client;
}
