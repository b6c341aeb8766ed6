import { type BrowserOptions, SDK_VERSION } from '@sentry/browser';
import { guardedMetadata } from '@vedette/core/early';
import { version } from './version.ts';

type Metadata = NonNullable<BrowserOptions['_metadata']>;

/** How events name what sent them. What another wrapper says of itself stays. */
export function sdkMetadata(own: Metadata = {}): Metadata {
  return guardedMetadata(own, {
    name: 'sentry.javascript.browser',
    version: SDK_VERSION,
    package: '@sentry/browser',
    guard: { package: '@vedette/browser', version },
  });
}
