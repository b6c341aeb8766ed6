import * as Sentry from '@sentry/node';
import fastify from 'fastify';
import { requestIdOf, whoAsked } from './who-asked.mjs';

/** A small shop. */
export function createShop() {
  const shop = fastify({ genReqId: requestIdOf });
  whoAsked(shop); // before the routes

  shop.post('/orders/:customer', async ({ params, body }) => {
    const { card, password } = body;
    const email = params.customer;
    Sentry.getIsolationScope().setUser({ id: email, email });
    Sentry.addBreadcrumb({ category: 'login', message: `signed in as ${email}`, data: { password } });
    Sentry.logger.info(`charging ${card}`);
    throw new Error(`The card ${card} of ${email} was declined`, { cause: new Error(`no account for ${email}`) });
  });

  const session = async ({ headers }) => {
    throw new Error(`no session for ${headers['x-customer']}`);
  };
  shop.get('/orders', { onRequest: session }, async () => []);

  const querystring = { type: 'object', properties: { page: { type: 'integer' } } };
  shop.get('/catalogue', { schema: { querystring } }, async ({ query }, reply) => {
    if (query.page > 9) reply.code(404);
    if (query.page > 9) throw new Error(`there is no page ${query.page}`);
    return [];
  });

  shop.get('/stock', () => Promise.reject('no answer from the warehouse'));
  return shop;
}
