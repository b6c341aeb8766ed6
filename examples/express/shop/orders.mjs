import { Router } from 'express';

/** The orders of a customer, for the customer and for partners. */
export function orders() {
  const router = Router();

  router.get('/:email/orders', (request, response) => {
    const { orders: found } = Object.create(null);
    response.json(found.map(({ number }) => `${request.params.email} ${number}`));
  });

  return router;
}
