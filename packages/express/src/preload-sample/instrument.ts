import { init } from '@vedette/node';

init({ dsn: process.env['DSN'], tracesSampleRate: 1 });
