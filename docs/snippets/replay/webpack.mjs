import { replayIntegration } from '@sentry/browser';
import { init, scrubRecordings } from '@vedette/browser';

const worker = new URL('@vedette/browser/replay-worker', import.meta.url);

init({
  dsn: process.env.SENTRY_DSN,
  replaysSessionSampleRate: 0.1,
  replaysOnErrorSampleRate: 1,
  integrations: [replayIntegration({ workerUrl: worker.href })],
  vedette: { recordings: scrubRecordings() },
});
