import * as Sentry from '@sentry/nextjs';
import { givenRequestId, provideRequest } from '@vedette/core';
import { type NextRequest, NextResponse } from 'next/server';

export const config = { matcher: '/api/:path*' };

export const proxy = Sentry.wrapMiddlewareWithSentry((request: NextRequest) => {
  const requestId = givenRequestId(request.headers.get('x-request-id')) ?? crypto.randomUUID();
  provideRequest(Sentry.getIsolationScope(), () => ({ route: config.matcher, method: request.method, requestId }));
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId); // the handlers and onRequestError read it
  return NextResponse.next({ request: { headers } });
});
