import { captureException, getClient } from '@sentry/node';
import { isFaultTo } from '@vedette/core';
import { propertyOf } from './property.ts';

/**
 * Whether the SDK has reported what it cannot mark as reported: a text, or a frozen error. It marks the request then
 * (11), or the answer (its own error handler).
 */
function isReported(error: unknown, request: unknown, response: unknown): boolean {
  if (Object.isExtensible(error)) return false;
  return propertyOf(request, '__sentry_express_error_handled__') === true || propertyOf(response, 'sentry') !== undefined;
}

/**
 * Reports the faults among the errors of the routes before it, as the policy's `isFault` says, and passes every error
 * on. What the SDK has reported already is not reported again.
 */
export function captureFaults(): (error: unknown, request: unknown, response: unknown, next: (error: unknown) => void) => void {
  return (error, request, response, next) => {
    // Asked before: what the SDK has been given once it ignores, and an error handler may yet capture it by itself.
    if (isFaultTo(getClient(), error) && !isReported(error, request, response)) {
      captureException(error, { mechanism: { type: 'auto.middleware.vedette', handled: false } });
    }
    next(error);
  };
}
