import * as Sentry from '@sentry/node';
import express, { Router } from 'express';

/** What the payment provider tells the shop. */
export function webhooks() {
  const router = Router();

  router.post('/payments', express.text({ type: '*/*' }), (request) => {
    const notice = JSON.parse(request.body);
    Sentry.setContext('notice', notice);
    throw new TypeError(`Kind ${notice.kind} is not known`);
  });

  return router;
}
