import * as Sentry from '@sentry/node';

// As Sentry's own guides write it. Sentry 11 collects by default what Sentry 10 is asked for here.
Sentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 1, enableLogs: true, sendDefaultPii: true });
