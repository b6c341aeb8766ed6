import * as Sentry from '@sentry/node';
import { createShop } from './shop.mjs';

const shop = createShop();
console.log(await shop.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' }));

process.once('SIGTERM', async () => {
  await shop.close();
  await Sentry.close(5000);
});
