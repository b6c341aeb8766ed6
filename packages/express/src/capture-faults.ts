import { captureException } from '@sentry/node';
import { isFault as isFaultByDefault } from '@vedette/core';

/** What counts as a fault. */
export interface CaptureFaultsOptions {
  /** @default errors with a status from 400 to 499 and failed validations are no faults */
  readonly isFault?: (error: unknown) => boolean;
}

/** Reports the faults among the errors of the routes before it, and passes every error on. The SDK ignores what it has reported already. */
export function captureFaults({
  isFault = isFaultByDefault,
}: CaptureFaultsOptions = {}): (error: unknown, request: unknown, response: unknown, next: (error: unknown) => void) => void {
  return (error, _request, _response, next) => {
    if (isFault(error)) captureException(error, { mechanism: { type: 'auto.middleware.vedette', handled: false } });
    next(error);
  };
}
