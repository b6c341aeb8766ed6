import * as Sentry from '@sentry/cloudflare';
import { createShop } from '../shop.mjs';

export default Sentry.withSentry(
  ({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN, tracesSampleRate: 1, enableLogs: true, sendDefaultPii: true }),
  createShop(Sentry),
);
