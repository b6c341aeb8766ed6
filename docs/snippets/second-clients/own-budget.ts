import * as Sentry from '@sentry/node';
import { vedette } from '@vedette/node';

export const guard = vedette({ budget: { errors: '1/minute' } });

export const client = new Sentry.NodeClient({
  dsn: process.env.REPORTS_DSN,
  integrations: [guard],
  stackParser: Sentry.defaultStackParser,
  transport: Sentry.makeNodeTransport,
});

export const scope = new Sentry.Scope();
scope.setClient(client);
client.init();
