import { init } from '@vedette/browser';

init({ dsn: 'https://public@o1.ingest.sentry.io/2', tunnel: '/tunnel' });
