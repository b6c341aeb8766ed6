import { type Enricher, init } from '@vedette/node';

class CartError extends Error {
  readonly items: number;
  constructor(message: string, items: number) {
    super(message);
    this.items = items;
  }
}

const cart: Enricher = {
  id: 'shop/cart',
  describe: (_event, { originalException }) =>
    originalException instanceof CartError ? { contexts: { cart: { items: originalException.items } } } : undefined,
};

init({ vedette: { enrichers: [cart] } });

export { CartError };
