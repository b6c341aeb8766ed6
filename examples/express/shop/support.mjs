import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** What customers write to the shop. */
export function support(store) {
  const router = Router();

  router.post('/', (request, response) => {
    const { email, name, card } = store.customer(request.body.customer);
    Sentry.captureFeedback({ name, email, message: `My card ${card} was charged twice.`, url: request.get('referer') });
    response.status(202).end();
  });

  return router;
}
