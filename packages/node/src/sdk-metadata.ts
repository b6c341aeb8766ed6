import { type NodeOptions, SDK_VERSION } from '@sentry/node';
import { version } from './version.ts';

/**
 * How events name what sent them. The name stays the SDK's own, because the server's features go by it; the packages
 * name Vedette as well, and the server is told never to infer an address.
 */
export function sdkMetadata(): NonNullable<NodeOptions['_metadata']> {
  return {
    sdk: {
      name: 'sentry.javascript.node',
      version: SDK_VERSION,
      packages: [
        { name: 'npm:@sentry/node', version: SDK_VERSION },
        { name: 'npm:@vedette/node', version },
      ],
      settings: { infer_ip: 'never' },
    },
  };
}
