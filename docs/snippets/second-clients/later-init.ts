import * as Sentry from '@sentry/node';
import { init } from '@vedette/node';

init({ vedette: { budget: { errors: '100/minute' } } });

// Elsewhere, in code that knows nothing of Vedette:
Sentry.init({ dsn: process.env.SENTRY_DSN });
