import { replayIntegration } from '@sentry/browser';
import { init, scrubRecordings } from '@vedette/browser';
import worker from '@vedette/browser/replay-worker?raw';

const workerUrl = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));

init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  replaysSessionSampleRate: 0.1,
  replaysOnErrorSampleRate: 1,
  integrations: [replayIntegration({ workerUrl })],
  vedette: { recordings: scrubRecordings() },
});
