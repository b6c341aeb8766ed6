import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** What a customer is about to buy. */
export function cart(store) {
  const router = Router();

  router.post('/:number/items', (request, response) => {
    const { email, card, token } = store.customer(request.params.number);
    Sentry.addBreadcrumb({ category: 'cart', message: `Cart of ${email} opened`, data: { paidWith: { number: card } } });
    console.info(`GET /stock?api_key=${token} 200`);
    const items = [{ product: 'desk', price: { net: 420 } }];
    response.json({ net: items.find(({ product }) => product === request.body.product).price.net });
  });

  return router;
}
