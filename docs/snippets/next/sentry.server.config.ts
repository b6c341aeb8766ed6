import * as Sentry from '@sentry/nextjs';
import { leastCollection, vedette } from '@vedette/node';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  dataCollection: leastCollection,
  tracePropagationTargets: [],
  transportOptions: { bufferSize: 512 },
  integrations: [vedette({ budget: { errors: '100/minute', perIssue: '10/minute' } })],
});
