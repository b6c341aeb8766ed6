import { browserTracingIntegration } from '@sentry/browser';
import { init } from '@vedette/browser/deferred';
import { options } from './page.ts';

init({
  ...options,
  integrations: [browserTracingIntegration()],
  guard: async () => {
    await new Promise((loaded) => setTimeout(loaded, 1_000));
    const { vedette } = await import('@vedette/browser');
    return vedette({ budget: { errors: '20/minute' } });
  },
});
