import express from 'express';
import { answer } from './answer.ts';
import { findOrder } from './orders.ts';
import { readSetting } from './setting.ts';

const { variant } = readSetting();
const guard = variant === 'guarded' ? await import('@vedette/express') : undefined;
const sentry = variant === 'plain' ? await import('@sentry/node') : undefined;

const shop = express();
if (guard !== undefined) shop.use(guard.requestContext());
shop.get('/orders/:order', ({ params }, response) => {
  response.json(findOrder(params.order));
});
sentry?.setupExpressErrorHandler(shop);
if (guard !== undefined) shop.use(guard.captureFaults());
shop.use((_error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
  response.status(500).json({ error: 'not found' });
});

const server = shop.listen(0, '127.0.0.1', () => {
  const address = server.address();
  answer(typeof address === 'object' && address !== null ? address.port : 0);
});
