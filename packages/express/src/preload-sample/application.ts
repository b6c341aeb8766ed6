import * as Sentry from '@sentry/node';
import { captureFaults, requestContext } from '@vedette/express';
import express from 'express';

const application = express();
application.use(requestContext());
application.get('/orders/:order', ({ params }) => {
  throw new Error(`order ${params.order} of jane@example.com failed`);
});
application.get('/later/:order', (_request, response) => {
  response.sendStatus(202);
  setTimeout(() => Promise.reject(new Error('nobody awaits jane@example.com')), 1);
});
application.use(captureFaults());

const server = application.listen(0, '127.0.0.1', () => {
  // Only Express 4 keeps its router under this name.
  const line = Reflect.get(application, '_router') === undefined ? 'express' : 'express-4';
  process.send?.({ line, address: server.address() });
});
process.once('SIGTERM', async () => {
  Sentry.captureException(new Error('the last words'));
  await Sentry.close(5000);
  process.exit(0);
});
