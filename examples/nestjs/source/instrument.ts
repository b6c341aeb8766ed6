import { init } from '@vedette/node';

// Loaded before the application: node --import ./dist/instrument.js dist/start.js
init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 1,
  vedette: {
    budget: { errors: '300/minute', perIssue: '20/minute' },
  },
});
