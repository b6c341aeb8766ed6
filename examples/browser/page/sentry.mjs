import { browserTracingIntegration } from '@sentry/browser';
import { init } from '@vedette/browser';
import { currentRoute } from './routes.mjs';

init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  release: 'stationery@1.0.0',
  tracesSampleRate: 1,
  integrations: [browserTracingIntegration()],
  vedette: {
    route: currentRoute,
    budget: { errors: '100/hour', perIssue: '5/minute' },
  },
});
