import { init } from '@vedette/browser/deferred';

init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  guard: async () => (await import('./guard.mjs')).guard,
});
