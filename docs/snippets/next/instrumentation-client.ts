import * as Sentry from '@sentry/nextjs';
import { leastCollection, vedette } from '@vedette/browser';

Sentry.init({
  dsn: process.env.NEXT_PUBLIC_SENTRY_DSN,
  dataCollection: leastCollection,
  transportOptions: { bufferSize: 256 },
  integrations: [vedette({ budget: { errors: '100/hour', perIssue: '5/minute' } })],
});

export const onRouterTransitionStart = Sentry.captureRouterTransitionStart;
