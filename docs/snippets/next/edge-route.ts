import * as Sentry from '@sentry/nextjs';
import { givenRequestId, provideRequest } from '@vedette/core';
import { after } from 'next/server';

export const runtime = 'edge';

export function POST(request: Request): Promise<Response> {
  return Sentry.withIsolationScope(async (scope) => {
    const requestId = givenRequestId(request.headers.get('x-request-id'));
    provideRequest(scope, () => ({ route: '/api/stock/[id]', method: request.method, requestId }));
    after(() => Sentry.flush(2000));

    const { email } = await request.json();
    Sentry.captureException(new Error(`no stock for ${email}`));
    return Response.json({ reserved: false });
  });
}
