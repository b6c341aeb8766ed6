import { init } from '@vedette/node';

// Loaded before the shop: node --import ./instrument.mjs start.mjs
init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 1,
  // Sentry 10 asks for it; Sentry 11 sends logs as soon as there are any.
  enableLogs: true,
  vedette: { budget: { errors: '100/minute', perIssue: '10/minute' } },
});
