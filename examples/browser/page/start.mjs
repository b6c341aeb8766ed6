import './sentry.mjs';
import './shop.mjs';
