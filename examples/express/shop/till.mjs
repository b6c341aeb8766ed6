import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** The tills in the shop itself: each shift is a session. */
export function till(store) {
  const router = Router();

  router.post('/shifts', (request, response) => {
    const { email, address } = store.customer(request.body.customer);
    Sentry.setUser({ email, ip_address: address });
    Sentry.startSession();
    Sentry.captureException(new Error('The drawer did not open'));
    Sentry.endSession();
    response.status(204).end();
  });

  return router;
}
