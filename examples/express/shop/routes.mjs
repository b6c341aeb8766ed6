import express, { Router } from 'express';
import { accounts } from './accounts.mjs';
import { admin } from './admin.mjs';
import { cart } from './cart.mjs';
import { catalogue } from './catalogue.mjs';
import { checkout } from './checkout.mjs';
import { jobs } from './jobs.mjs';
import { login } from './login.mjs';
import { orders } from './orders.mjs';
import { openStore } from './store.mjs';
import { support } from './support.mjs';
import { till } from './till.mjs';
import { webhooks } from './webhooks.mjs';

/** Every route of the shop, over the store that SHOP_DATA describes. */
export function routes() {
  const store = openStore(process.env.SHOP_DATA);
  const all = Router();
  all.use('/webhooks', webhooks(store));
  all.use(express.json(), express.urlencoded());
  all.use('/accounts', accounts(store));
  all.use('/login', login(store));
  all.use('/products', catalogue(store));
  all.use('/cart', cart(store));
  all.use('/checkout', checkout(store));
  all.use('/customers', orders(store));
  all.use('/support', support(store));
  all.use('/till', till(store));
  all.use('/admin', admin(store));
  all.use('/jobs', jobs(store));
  return all;
}
