// The shop that the corpus is captured from. It says where it listens, and ends when its channel closes.
import { writeSync } from 'node:fs';
import { createServer } from 'node:http';
import express from 'express';
import { browse } from './browse.mjs';
import { checkout } from './checkout.mjs';
import { createOrders } from './orders.mjs';
import { report } from './report.mjs';

const Sentry = globalThis.shopSentry;
const orders = createOrders(Sentry);
const gateway = process.env.GATEWAY;

function identify(request, _response, next) {
  const { customer } = request.body ?? {};
  if (customer?.user !== undefined) Sentry.setUser(customer.user);
  if (customer !== undefined) browse(Sentry, customer);
  Sentry.setTag('shop', 'lotus');
  next();
}

function writeLogs({ lines }) {
  for (const [at, line] of lines.entries()) {
    const write = [Sentry.logger.info, Sentry.logger.warn, Sentry.logger.error][at % 3];
    write(`order ${line.order} ${line.text}`, line.attributes);
  }
}

const shop = express();
shop.use(express.json({ limit: '1mb' }));
shop.use(identify);
shop.post('/message', (request, response) => {
  Sentry.addBreadcrumb({ category: 'stock', message: 'stock of LOTUS-1 read', data: { available: 3 } });
  Sentry.captureMessage(`stock of ${request.body.cart[0].sku} is low: 3 left`, 'warning');
  response.json({ ok: true });
});
shop.post('/checkout', async (request, response) => {
  await checkout({ Sentry, orders, gateway }, request.body);
  response.json({ ok: true });
});
shop.post('/orders/:number', async (request, response) => {
  await orders.find(request.body.customer);
  await orders.stock(request.body.cart);
  response.json({ number: request.params.number });
});
shop.post('/report', (request, response) => response.json(report(Sentry, request.body)));
shop.post('/logs', (request, response) => response.json({ ok: writeLogs(request.body) }));
Sentry.setupExpressErrorHandler(shop);
shop.use((_error, _request, response, _next) => response.status(500).json({ error: 'internal' }));

const server = createServer(shop);
server.listen(0, '127.0.0.1', () => writeSync(1, `${JSON.stringify({ port: server.address().port })}\n`));
process.on('disconnect', async () => {
  await Sentry.flush(5_000);
  process.exit(0);
});
