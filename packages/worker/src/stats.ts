import { getClient } from '@sentry/cloudflare';
import type { Stats, VedetteIntegration } from '@vedette/core';

/** What happened in this isolate since the guard was made; undefined outside of an invocation, and where no guard stands. */
export function stats(): Stats | undefined {
  return getClient()?.getIntegrationByName<VedetteIntegration>('Vedette')?.stats();
}
