import * as Sentry from '@sentry/node';
import { guard } from '@vedette/node';

export const client = new Sentry.NodeClient({
  dsn: process.env.REPORTS_DSN,
  integrations: [],
  stackParser: Sentry.defaultStackParser,
  transport: Sentry.makeNodeTransport,
});

guard(client);
client.init();
