import { init } from '@vedette/node';

// The DSN comes from SENTRY_DSN, as it does without Vedette.
init({
  vedette: {
    budget: { errors: '100/minute', perIssue: '10/minute' },
  },
});
