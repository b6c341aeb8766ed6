import * as Sentry from '@sentry/nextjs';
import { givenRequestId, provideRequest } from '@vedette/core';

export async function POST(request: Request) {
  const requestId = givenRequestId(request.headers.get('x-request-id'));
  provideRequest(Sentry.getIsolationScope(), () => ({ route: '/api/orders/[id]', method: request.method, requestId }));

  const { card, email } = await request.json();
  Sentry.captureException(new Error(`card ${card} of ${email} was declined`));
  return Response.json({ paid: false });
}
