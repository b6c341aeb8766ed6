import { serve } from '@hono/node-server';
import * as Sentry from '@sentry/node';
import { createShop } from './shop.mjs';

const server = serve(
  { fetch: createShop(Sentry).fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' },
  ({ port }) => {
    console.log(`http://127.0.0.1:${port}`);
  },
);

process.once('SIGTERM', async () => {
  server.close();
  await Sentry.close(5000);
});
