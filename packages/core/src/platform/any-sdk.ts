import { vedette as guarded, type Platform, type VedetteIntegration } from '../pipeline.ts';
import type { Policy, PolicyOptions } from '../policy.ts';
import { alsoUncalled } from './uncalled.ts';

/**
 * The guard as an integration of any Sentry SDK from 10.75 to 11: `Sentry.init({ integrations: [vedette()] })`.
 * Throws a TypeError where an option is not fit for use; from then on nothing of it throws.
 */
export const vedette: (options?: PolicyOptions | Policy, platform?: Platform) => VedetteIntegration =
  /* @__PURE__ */ alsoUncalled(function vedette(options?: PolicyOptions | Policy, platform?: Platform): VedetteIntegration {
    return guarded(options, platform);
  });
