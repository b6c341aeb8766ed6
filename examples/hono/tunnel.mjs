import * as Sentry from '@sentry/cloudflare';
import { guarded, scrubTunnel } from '@vedette/worker';
import { createShop } from './shop.mjs';

const tunnel = scrubTunnel({ dsns: ['https://public@pages.invalid/7'] });

const shop = createShop(Sentry);
shop.post('/tunnel', (context) => tunnel(context.req.raw));

export default Sentry.withSentry(
  guarded(({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN })),
  shop,
);
