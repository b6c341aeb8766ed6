import { exceptionsOf, isRecord, propertyOf, type SentryClient, textOf } from './sentry.ts';

/** The names by which validating libraries say that what they were given is not fit. */
const validationNames: readonly unknown[] = ['ValidationError', 'ZodError', '$ZodError', 'ValiError', 'StructError'];

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value < 600;
}

/** The status that an error answers its caller with, as Nest, http-errors, Fastify, Hono and hapi carry it. */
function statusOf(error: unknown): number | undefined {
  const getStatus = propertyOf(error, 'getStatus');
  const status = typeof getStatus === 'function' ? Reflect.apply(getStatus, error, []) : propertyOf(error, 'status');
  return [status, propertyOf(error, 'statusCode'), propertyOf(propertyOf(error, 'output'), 'statusCode')].find(isStatus);
}

/** Whether the status is that of a response another service gave, as clients of HTTP carry it: not ours to answer with. */
function isFromUpstream(error: unknown, status: number): boolean {
  return propertyOf(error, 'getStatus') === undefined && propertyOf(propertyOf(error, 'response'), 'status') === status;
}

/** What class-validator rejects with: a list of objects that say which property failed. */
function isFailedProperty(value: unknown): boolean {
  const isNested = Array.isArray(propertyOf(value, 'children'));
  return textOf(value, 'property') !== undefined && (isRecord(propertyOf(value, 'constraints')) || isNested);
}

function isValidation(error: unknown): boolean {
  if (Array.isArray(error)) return error.length > 0 && error.every(isFailedProperty);
  return validationNames.includes(propertyOf(error, 'name'));
}

/**
 * Whether an error is a fault of the application: not one that answers the caller's mistake (a status from 400 to
 * 499) and not a failed validation. What cannot be told is a fault.
 */
export function isFault(error: unknown): boolean {
  try {
    const status = statusOf(error);
    return status === undefined ? !isValidation(error) : status >= 500 || isFromUpstream(error, status);
  } catch (_thrown) {
    return true;
  }
}

/** Whether an error is a fault to a client: as the policy of its guard says, and by the rule where it has no guard. */
export function isFaultTo(client: Pick<SentryClient, 'getIntegrationByName'> | undefined, error: unknown): boolean {
  try {
    const decide = propertyOf(client?.getIntegrationByName('Vedette'), 'isFault');
    return typeof decide === 'function' ? Boolean(Reflect.apply(decide, undefined, [error])) : isFault(error);
  } catch (_thrown) {
    return true;
  }
}

/** The instrumentations that report an error on its way to becoming the answer of a request. */
const answering = /^auto\.(?:http\.(?!client)|middleware\.|function\.(?:fastify|hapi|nestjs\.exception_captured))/;

/** Whether a framework's instrumentation reported this event, and not the application itself. */
export function isReportedByFramework(event: object): boolean {
  return exceptionsOf(event).some(({ mechanism }) => answering.test(mechanism ?? ''));
}
