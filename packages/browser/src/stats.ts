import { getClient } from '@sentry/browser';
import type { Stats, VedetteIntegration } from '@vedette/core';

/** What happened since the current client was guarded; undefined where it is not. */
export function stats(): Stats | undefined {
  return getClient()?.getIntegrationByName<VedetteIntegration>('Vedette')?.stats();
}
