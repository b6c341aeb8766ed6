import * as Sentry from '@sentry/cloudflare';
import { guarded } from '@vedette/worker';
import { createShop } from './shop.mjs';

const options = guarded(({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN, tracesSampleRate: 1, enableLogs: true }), {
  budget: { errors: '100/minute', perIssue: '10/minute' },
});

export default Sentry.withSentry(options, createShop(Sentry));
