import { type NodeOptions, SDK_VERSION } from '@sentry/node';
import { guardedMetadata } from '@vedette/core';
import { version } from './version.ts';

type Metadata = NonNullable<NodeOptions['_metadata']>;

/** How events name what sent them. What another wrapper says of itself stays. */
export function sdkMetadata(own: Metadata = {}): Metadata {
  return guardedMetadata(own, {
    name: 'sentry.javascript.node',
    version: SDK_VERSION,
    package: '@sentry/node',
    guard: { package: '@vedette/node', version },
  });
}
