import { feedbackIntegration } from '@sentry/browser';
import { init } from '@vedette/browser';

init({
  dsn: import.meta.env.VITE_SENTRY_DSN,
  integrations: [feedbackIntegration({ enableScreenshot: true })],
  vedette: { sendImagesUnread: true },
});
