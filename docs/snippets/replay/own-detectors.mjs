import { replayIntegration } from '@sentry/browser';
import { init, scrubRecordings } from '@vedette/browser';
import { detectors } from './detectors.mjs';
import workerUrl from './worker.mjs?worker&url';

init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  replaysSessionSampleRate: 0.1,
  replaysOnErrorSampleRate: 1,
  integrations: [replayIntegration({ workerUrl })],
  vedette: { detectors, recordings: scrubRecordings() },
});
