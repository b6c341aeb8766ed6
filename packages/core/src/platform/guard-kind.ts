import type { VedetteIntegration } from '../pipeline.ts';
import { propertyOf } from '../sentry.ts';

/** Whether something is a guard, of whatever copy of this package. */
export function isGuard(value: unknown): value is VedetteIntegration {
  return propertyOf(value, 'name') === 'Vedette' && typeof propertyOf(value, 'stats') === 'function';
}

/** The integration that holds a client back until its guard is loaded. */
export const holdName = 'VedetteDeferred';
