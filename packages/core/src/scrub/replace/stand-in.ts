import { propertyOf } from '../../sentry.ts';
import { hasForm } from '../structure.ts';

const identifier = /^[A-Za-z_$][\w$.]{0,63}$/;

/** The type of the outermost exception, where it looks like a name in a program and like nothing else. */
function typeOf(event: unknown): string {
  const exceptions = propertyOf(propertyOf(event, 'exception'), 'values');
  const type: unknown = Array.isArray(exceptions) ? propertyOf(exceptions[exceptions.length - 1], 'type') : undefined;
  return typeof type === 'string' && identifier.test(type) ? type : 'Error';
}

function kept(event: unknown, field: string, form: 'id' | 'time'): Readonly<Record<string, unknown>> {
  const value = propertyOf(event, field);
  return hasForm(form, value) ? { [field]: value } : {};
}

/** How many occurrences the event stands for, where the budget has written it on the event. */
function weightOf(event: unknown): Readonly<Record<string, unknown>> {
  const weight = propertyOf(propertyOf(event, 'tags'), 'vedette.weight');
  if (typeof weight !== 'string' || !/^[1-9]\d{0,8}$/.test(weight)) return {};
  return {
    tags: { 'vedette.weight': weight },
    contexts: { error_sampling: { client_sample_rate: 1 / Number(weight) } },
  };
}

function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (_thrown) {
    return otherwise;
  }
}

/** What is sent in place of an event that could not be judged, so that the failure is seen and nothing else. Never throws. */
export function standInFor(event: unknown): Readonly<Record<string, unknown>> {
  return {
    ...orElse({}, () => kept(event, 'event_id', 'id')),
    ...orElse({}, () => kept(event, 'timestamp', 'time')),
    ...orElse({}, () => weightOf(event)),
    platform: 'javascript',
    level: 'error',
    exception: { values: [{ type: orElse('Error', () => typeOf(event)), value: 'withheld by vedette' }] },
  };
}
