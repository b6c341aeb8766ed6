import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hostProblem } from './access.ts';
import { type Answer, refuse, strictHeaders } from './answer.ts';
import type { Limits } from './limits.ts';

/** Answers one request; may fail, which is answered with 500. */
export type Handler = (request: IncomingMessage, url: URL) => Promise<Answer>;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const MAX_CONNECTIONS = 1024;

/** Listens on the loopback address only; rejects where the port is taken. */
export async function listen(
  handler: Handler,
  { port, limits }: { readonly port: number; readonly limits: Limits },
): Promise<Listening> {
  const times = {
    requestTimeout: limits.requestMilliseconds,
    headersTimeout: Math.min(limits.requestMilliseconds, 10_000),
    // On a busy machine a connection that closes too early meets the next request on its way.
    keepAliveTimeout: 60_000,
  };
  let own = port;
  const server = createServer({ ...times, connectionsCheckingInterval: 1000 }, (request, response) => {
    void serve(request, response, handler, { port: own });
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  own = portOf(server);
  return {
    port: own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handler: Handler,
  { port }: { readonly port: number },
): Promise<void> {
  // A client that goes away while it is answered concerns nobody else.
  request.on('error', () => response.destroy());
  response.on('error', () => response.destroy());
  try {
    const answer = await answerFor(request, handler, { port });
    response.writeHead(answer.status, { ...strictHeaders, ...answer.headers });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
    // The rest of a refused body is read and thrown away, so that the client gets to read the answer.
    request.resume();
  } catch {
    response.destroy();
  }
}

async function answerFor(request: IncomingMessage, handler: Handler, { port }: { readonly port: number }): Promise<Answer> {
  const problem = hostProblem(request.headers, { port });
  if (problem !== undefined) return refuse(403, problem);
  const target = request.url ?? '/';
  const base = `http://127.0.0.1:${port}`;
  if (!target.startsWith('/') || target.startsWith('//') || !URL.canParse(target, base))
    return refuse(400, 'the request target is not a path');
  try {
    return await handler(request, new URL(target, base));
  } catch {
    return refuse(500, request.readableAborted ? 'the request was aborted' : 'the receiver failed on this request');
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
