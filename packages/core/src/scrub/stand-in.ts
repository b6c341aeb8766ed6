import { exceptionsOf, propertyOf } from '../sentry.ts';
import { hasForm } from './structure.ts';

const identifier = /^[A-Za-z_$][\w$.]{0,63}$/;

function typeOf(event: object): string {
  try {
    const type = exceptionsOf(event).at(-1)?.type;
    return type !== undefined && identifier.test(type) ? type : 'Error';
  } catch (_thrown) {
    return 'Error';
  }
}

function kept(event: unknown, field: string, form: 'id' | 'time'): Readonly<Record<string, unknown>> {
  try {
    const value = propertyOf(event, field);
    return hasForm(form, value) ? { [field]: value } : {};
  } catch (_thrown) {
    return {};
  }
}

/** What is sent in place of an event that could not be judged, so that the failure is seen and nothing else. */
export function standInFor(event: unknown): Readonly<Record<string, unknown>> {
  const type = typeof event === 'object' && event !== null ? typeOf(event) : 'Error';
  return {
    ...kept(event, 'event_id', 'id'),
    ...kept(event, 'timestamp', 'time'),
    platform: 'javascript',
    level: 'error',
    exception: { values: [{ type, value: 'withheld by vedette' }] },
  };
}
