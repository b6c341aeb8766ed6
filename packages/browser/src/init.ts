import { type BrowserOptions, init as initSentry } from '@sentry/browser';
import type { Policy, VedetteIntegration } from '@vedette/core';
import { leastCollection, withLeast } from '@vedette/core';
import type { BrowserPolicyOptions } from './policy.ts';
import { sdkLine } from './sdk-line.ts';
import { sdkMetadata } from './sdk-metadata.ts';
import { guardWithLookout } from './vedette.ts';
import { ownOrigin, queueSize } from './weak-options.ts';

/** The options of `@sentry/browser`, and the policy under `vedette`. */
export interface InitOptions extends BrowserOptions {
  readonly vedette?: BrowserPolicyOptions | Policy | undefined;
}

/** What of a person the SDK may collect: nothing but what the user asks for by name. */
function collection({ dataCollection, ...options }: BrowserOptions): Pick<BrowserOptions, 'dataCollection'> {
  if (dataCollection !== undefined) return { dataCollection: withLeast(dataCollection) };
  // The Sentry 10 line asks sendDefaultPii only where dataCollection is left out.
  return sdkLine < 11 && Reflect.get(options, 'sendDefaultPii') === true ? {} : { dataCollection: leastCollection };
}

function guarded(own: BrowserOptions['integrations'], guard: VedetteIntegration): NonNullable<BrowserOptions['integrations']> {
  return typeof own === 'function' ? (defaults) => [guard, ...[own(defaults)].flat()] : [guard, ...(own ?? [])];
}

/**
 * Starts `@sentry/browser` behind the guard, with the options that collect and forward least. An option given here
 * wins, and where it is weaker that is told of once. Throws a TypeError where an option of the policy is not fit for use.
 */
export function init({ vedette: policy = {}, ...options }: InitOptions = {}): ReturnType<typeof initSentry> {
  const { integration, lookout } = guardWithLookout(policy);
  const client = initSentry({
    ...options,
    ...collection(options),
    tracePropagationTargets: options.tracePropagationTargets ?? [...ownOrigin],
    transportOptions: { bufferSize: queueSize, ...options.transportOptions },
    integrations: guarded(options.integrations, integration),
    _metadata: sdkMetadata(options._metadata),
  });
  // The SDK sets up no integration of a client that is off or has no DSN; those of libraries send all the same.
  if (client?.getIntegrationByName('Vedette') === undefined) lookout.begin(integration);
  return client;
}
