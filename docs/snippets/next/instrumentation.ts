import * as Sentry from '@sentry/nextjs';
import { givenRequestId, provideRequest } from '@vedette/core';
import type { Instrumentation } from 'next';

export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./sentry.server.config');
  if (process.env.NEXT_RUNTIME === 'edge') await import('./sentry.edge.config');
}

// What pages, route handlers and server actions throw.
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const requestId = givenRequestId(request.headers['x-request-id']?.toString());
  Sentry.withIsolationScope((scope) => {
    provideRequest(scope, () => ({ route: context.routePath, method: request.method, requestId }));
    Sentry.captureRequestError(error, request, context);
  });
};
