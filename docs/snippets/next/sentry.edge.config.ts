import * as Sentry from '@sentry/nextjs';
import { leastCollection, vedette } from '@vedette/core';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  dataCollection: leastCollection,
  tracePropagationTargets: [],
  transportOptions: { bufferSize: 512 },
  sendClientReports: true,
  integrations: [vedette({ environmentVariables: process.env, budget: { errors: '100/minute', perIssue: '10/minute' } })],
});
