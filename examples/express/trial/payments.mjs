import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** The payment provider: it fails, and says with what. It keeps which trace headers it was sent. */
export async function startPayments() {
  const traced = [];
  const server = createServer(async (request, response) => {
    traced.push(...['baggage', 'sentry-trace', 'traceparent'].filter((name) => name in request.headers));
    const { card } = JSON.parse(await text(request));
    response.writeHead(502, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: `acquirer timed out for ${card}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    traced,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
