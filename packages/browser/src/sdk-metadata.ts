import { type BrowserOptions, SDK_VERSION } from '@sentry/browser';
import { version } from './version.ts';

type Metadata = NonNullable<BrowserOptions['_metadata']>;

/**
 * How events name what sent them. The name stays the SDK's own, because the server's features go by it; the packages
 * name Vedette as well, and the server is told never to infer an address. What another wrapper says of itself stays.
 */
export function sdkMetadata(own: Metadata = {}): Metadata {
  return {
    ...own,
    sdk: {
      name: 'sentry.javascript.browser',
      version: SDK_VERSION,
      ...own.sdk,
      packages: [
        ...(own.sdk?.packages ?? [{ name: 'npm:@sentry/browser', version: SDK_VERSION }]),
        { name: 'npm:@vedette/browser', version },
      ],
      settings: { infer_ip: 'never', ...own.sdk?.settings },
    },
  };
}
