import { withSentry } from '@sentry/cloudflare';
import { guarded, withRequest } from '@vedette/worker';
import { handlers, routeOf } from './shop/handlers.mjs';

const options = guarded(
  // Sentry 10 asks for enableLogs; Sentry 11 sends logs as soon as there are any.
  ({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN, tracesSampleRate: 1, enableLogs: true }),
  { budget: { errors: '100/minute', perIssue: '5/minute' } },
);

export default withSentry(options, withRequest(handlers, { route: routeOf }));
