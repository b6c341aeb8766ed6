import { init } from '@vedette/node';

// Loaded before the script: node --import ./instrument.mjs import-customers.mjs customers.csv
init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 1,
  // Sentry 10 asks for it; Sentry 11 sends logs as soon as there are any.
  enableLogs: true,
  vedette: { budget: { errors: '100/minute', perIssue: '2/minute' } },
});
