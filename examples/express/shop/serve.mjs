import { once } from 'node:events';
import * as Sentry from '@sentry/node';

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Listens until the process is told to stop, and leaves only when Sentry has everything. */
export async function serve(shop, { lastWords = () => undefined } = {}) {
  const server = shop.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
  // A connection that is closed while its next request is on the way would fail the visitor.
  server.keepAliveTimeout = 60_000;
  await once(server, 'listening');
  print({ event: 'listening', origin: `http://127.0.0.1:${server.address().port}` });
  // The channel to whoever started the shop closes with them.
  await Promise.race(['SIGTERM', 'SIGINT', 'disconnect'].map((ending) => once(process, ending)));
  server.close();
  server.closeAllConnections();
  await Sentry.flush(10_000);
  // What was dropped while the rest was sent is reported by a second round, and what the budget still owes is told.
  await Sentry.close(10_000);
  print({ event: 'stopped', guard: lastWords() });
  process.exit();
}
