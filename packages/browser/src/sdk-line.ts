import { SDK_VERSION } from '@sentry/browser';

/** The major version of the SDK that is installed. */
export const sdkLine: number = Number(SDK_VERSION.split('.')[0]);
