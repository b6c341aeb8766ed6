import type { BrowserOptions } from '@sentry/browser';
import { leastCollection, withLeast } from '@vedette/core/early';
import { sdkLine } from './sdk-line.ts';
import { sdkMetadata } from './sdk-metadata.ts';

/** The queue that `init()` sets, in events. */
export const queueSize = 256;

/** The requests that `init()` lets carry trace headers: those to the page's own origin, by their path. */
const ownOrigin: readonly RegExp[] = [/^\//];

/** What of a person the SDK may collect: nothing but what the user asks for by name. */
function collection({ dataCollection, ...options }: BrowserOptions): Pick<BrowserOptions, 'dataCollection'> {
  if (dataCollection !== undefined) return { dataCollection: withLeast(dataCollection) };
  // The Sentry 10 line asks sendDefaultPii only where dataCollection is left out.
  return sdkLine < 11 && Reflect.get(options, 'sendDefaultPii') === true ? {} : { dataCollection: leastCollection };
}

/** An integration of a client, as the SDK takes it. */
type Integration = Extract<NonNullable<BrowserOptions['integrations']>, readonly unknown[]>[number];

function withFirst(first: Integration, own: BrowserOptions['integrations']): NonNullable<BrowserOptions['integrations']> {
  return typeof own === 'function' ? (defaults) => [first, ...[own(defaults)].flat()] : [first, ...(own ?? [])];
}

/** The options of a client that collects and forwards least, with what guards it first. An option that is given wins. */
export function leastOptions(options: BrowserOptions, first: Integration): BrowserOptions {
  return {
    ...options,
    ...collection(options),
    tracePropagationTargets: options.tracePropagationTargets ?? [...ownOrigin],
    transportOptions: { bufferSize: queueSize, ...options.transportOptions },
    integrations: withFirst(first, options.integrations),
    _metadata: sdkMetadata(options._metadata),
  };
}
