import { Router } from 'express';

/** Products and their prices. */
export function catalogue(store) {
  const router = Router();

  router.get('/', (request, response) => {
    const page = Number(request.query.page ?? 1);
    if (!Number.isInteger(page)) throw Object.assign(new Error('page must be a whole number'), { status: 400 });
    response.json({ page, products: ['desk', 'lamp', 'chair'] });
  });

  router.get('/:product/price', (request) => {
    const { email } = store.customer(request.query.customer);
    throw new Error(`No price for ${request.params.product} in the list of ${email}`);
  });

  return router;
}
