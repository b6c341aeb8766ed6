import { init as initSentry, type NodeClient, type NodeOptions } from '@sentry/node';
import { leastCollection } from './data-collection.ts';
import { sdkLine } from './sdk-line.ts';
import { sdkMetadata } from './sdk-metadata.ts';
import { type NodePolicyOptions, vedette } from './vedette.ts';
import { queueSize } from './weak-options.ts';

/** The options of `@sentry/node`, and the policy under `vedette`. */
export interface InitOptions extends NodeOptions {
  readonly vedette?: NodePolicyOptions;
}

/** What of a person the SDK may collect: nothing but what the user asks for by name. */
function collection(options: NodeOptions): Pick<NodeOptions, 'dataCollection'> | { readonly sendDefaultPii: boolean } {
  if (sdkLine >= 11) return { dataCollection: { ...leastCollection, ...options.dataCollection } };
  return {
    sendDefaultPii: false,
    ...(options.dataCollection && { dataCollection: { ...leastCollection, ...options.dataCollection } }),
  };
}

function guarded(options: NodeOptions, policy: NodePolicyOptions): NonNullable<NodeOptions['integrations']> {
  const own = options.integrations;
  const guard = vedette(policy);
  return typeof own === 'function' ? (defaults) => [guard, ...own(defaults)] : [guard, ...(own ?? [])];
}

/**
 * Starts `@sentry/node` behind the guard, with the options that collect and forward least. An option given here wins,
 * and where it is weaker that is told of once. Throws a TypeError where an option of the policy is not fit for use.
 */
export function init({ vedette: policy = {}, ...options }: InitOptions = {}): NodeClient | undefined {
  const development = process.env['NODE_ENV'] === 'development';
  return initSentry({
    tracePropagationTargets: [],
    ...(!development && { spotlight: false }),
    ...options,
    ...collection(options),
    transportOptions: { bufferSize: queueSize, ...options.transportOptions },
    integrations: guarded(options, policy),
    _metadata: { ...sdkMetadata(), ...options._metadata },
  });
}
