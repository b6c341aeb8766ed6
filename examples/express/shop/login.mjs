import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** Logging in: with a password, through another shop's account, and with the link from an e-mail. */
export function login(store) {
  const router = Router();

  router.post('/', (request) => store.openSession(request.body.customer));

  router.get('/callback', (request, response) => {
    const { provider } = request.query;
    response.json({ next: provider.toLowerCase() });
  });

  router.get('/links/:token', (request) => {
    const { token } = request.params;
    throw new RangeError(`Link ${token} is out of date`);
  });

  router.get('/as/:number', (request) => {
    const { id, name, email, address } = store.customer(request.params.number);
    Sentry.setUser({ id, username: name, email, ip_address: address });
    throw new Error('The session was not found');
  });

  return router;
}
