import { init as initSentry, type NodeClient, type NodeOptions } from '@sentry/node';
import type { Policy, VedetteIntegration } from '@vedette/core';
import { leastCollection, refuseMisplaced, tell, withLeast } from '@vedette/core';
import { passingOwnLayer } from './own-span.ts';
import { definePolicy, type NodePolicyOptions } from './policy.ts';
import { sdkLine } from './sdk-line.ts';
import { sdkMetadata } from './sdk-metadata.ts';
import { guardWithLookout } from './vedette.ts';
import { queueSize } from './weak-options.ts';

/** The options of `@sentry/node`, and the policy under `vedette`. */
export interface InitOptions extends NodeOptions {
  readonly vedette?: NodePolicyOptions | Policy | undefined;
}

const secondGuard =
  'init() brings a guard, and the one among the integrations took its place with a policy of its own. Remove vedette() from integrations, and give its options under vedette.';

/** What of a person the SDK may collect: nothing but what the user asks for by name. */
function collection(options: NodeOptions): Pick<NodeOptions, 'dataCollection'> {
  const least = { ...leastCollection, stackFrameVariables: options.includeLocalVariables === true };
  if (options.dataCollection !== undefined) return { dataCollection: withLeast(options.dataCollection, least) };
  // The Sentry 10 line asks sendDefaultPii only where dataCollection is left out.
  return sdkLine < 11 && Reflect.get(options, 'sendDefaultPii') === true ? {} : { dataCollection: least };
}

function spotlight(options: NodeOptions): Pick<NodeOptions, 'spotlight'> {
  return options.spotlight === undefined && process.env['NODE_ENV'] !== 'development' ? { spotlight: false } : {};
}

function guarded(own: NodeOptions['integrations'], guard: VedetteIntegration): NonNullable<NodeOptions['integrations']> {
  return (defaults) => {
    const passing = passingOwnLayer(defaults);
    return [guard, ...(typeof own === 'function' ? [own(passing)].flat() : [...passing, ...(own ?? [])])];
  };
}

/**
 * Starts `@sentry/node` behind the guard, with the options that collect and forward least. An option given here wins,
 * and where it is weaker that is told of once. Throws a TypeError where an option of the policy is not fit for use,
 * or stands where nobody reads it.
 */
export function init({ vedette: asked = {}, ...options }: InitOptions = {}): NodeClient | undefined {
  refuseMisplaced(options, ['pseudonymKey']);
  const policy = definePolicy(asked);
  const { integration, lookout } = guardWithLookout(policy);
  const client = initSentry({
    ...options,
    ...collection(options),
    ...spotlight(options),
    tracePropagationTargets: options.tracePropagationTargets ?? [],
    transportOptions: { bufferSize: queueSize, ...options.transportOptions },
    integrations: guarded(options.integrations, integration),
    _metadata: sdkMetadata(options._metadata),
  });
  // The SDK sets up no integration of a client that is off or has no DSN; those of libraries send all the same.
  const standing = client?.getIntegrationByName('Vedette');
  if (standing === undefined) lookout.begin(integration);
  else if (standing !== integration) tell(policy.warn, secondGuard);
  return client;
}
