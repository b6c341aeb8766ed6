import { withSentry } from '@sentry/cloudflare';
import { handlers } from '../shop/handlers.mjs';

// As Sentry's own guides write it. Sentry 11 collects by default what Sentry 10 is asked for here.
export default withSentry(
  ({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN, tracesSampleRate: 1, enableLogs: true, sendDefaultPii: true }),
  handlers,
);
