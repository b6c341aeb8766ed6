import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { answerErrors, whoAsked } from './who-asked.mjs';

/** A small shop, with the Sentry SDK of the runtime it is on. */
export function createShop(Sentry) {
  const shop = new Hono();
  shop.use(requestId(), whoAsked(Sentry));
  shop.onError(answerErrors(Sentry));

  shop.post('/orders/:customer', async (context) => {
    const { card, password } = await context.req.json();
    const email = context.req.param('customer');
    Sentry.getIsolationScope().setUser({ id: email, email });
    Sentry.addBreadcrumb({ category: 'login', message: `signed in as ${email}`, data: { password } });
    Sentry.logger.info(`charging ${card}`);
    throw new Error(`The card ${card} of ${email} was declined`, { cause: new Error(`no account for ${email}`) });
  });

  shop.get('/catalogue', (context) => {
    if (Number.isNaN(Number(context.req.query('page')))) throw new HTTPException(400, { message: 'page must be a number' });
    return context.json([]);
  });
  return shop;
}
