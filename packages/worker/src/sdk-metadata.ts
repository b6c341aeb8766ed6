import { type CloudflareOptions, SDK_VERSION } from '@sentry/cloudflare';
import { guardedMetadata } from '@vedette/core';
import { version } from './version.ts';

type Metadata = NonNullable<CloudflareOptions['_metadata']>;

/** How events name what sent them. What another wrapper says of itself stays. */
export function sdkMetadata(own: Metadata = {}): Metadata {
  return guardedMetadata(own, {
    name: 'sentry.javascript.cloudflare',
    version: SDK_VERSION,
    package: '@sentry/cloudflare',
    guard: { package: '@vedette/worker', version },
  });
}
