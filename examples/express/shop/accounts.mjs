import { Router } from 'express';

/** Registration, and changing a password. */
export function accounts(store) {
  const router = Router();

  router.post('/', (request, response) => {
    const { address } = request.body;
    response.status(201).json({ city: address.city.trim() });
  });

  router.put('/:number/password', (request) => {
    try {
      store.changePassword(request.params.number);
    } catch (cause) {
      throw new Error('The password was not changed', { cause });
    }
  });

  return router;
}
