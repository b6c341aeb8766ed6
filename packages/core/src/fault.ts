import { exceptionsOf, propertyOf, textOf } from './sentry.ts';

const expectedNames = /^(?:Validation|Zod|BadRequest|Unauthorized|Forbidden|NotFound)(?:Error|Exception)$/;

function statusOf(error: unknown): unknown {
  const getStatus = propertyOf(error, 'getStatus');
  if (typeof getStatus === 'function') return Reflect.apply(getStatus, error, []);
  return propertyOf(error, 'status') ?? propertyOf(error, 'statusCode');
}

/**
 * Whether an error is a fault of the application: not one that answers the caller's mistake (a status from 400 to
 * 499) and not a failed validation.
 */
export function isFault(error: unknown): boolean {
  const status = statusOf(error);
  if (typeof status === 'number') return !(status >= 400 && status < 500);
  return !expectedNames.test(textOf(error, 'name') ?? '');
}

/** Whether a framework's instrumentation reported this event, and not the application itself. */
export function isReportedByFramework(event: object): boolean {
  return exceptionsOf(event).some(({ mechanism }) => /^auto\.(?:http|middleware|function)\./.test(mechanism ?? ''));
}
