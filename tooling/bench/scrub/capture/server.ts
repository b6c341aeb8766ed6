import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type CapturedItem, isItem, largestOf } from './captured-item.ts';
import type { Visit } from './visits.ts';

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function startShop({ line, collection, traceLifecycle }: Visit, gateway: string): ChildProcess {
  const parameters = ['--import', pathOf('./shop/sdk.mjs'), pathOf('./shop/shop.mjs')];
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    GATEWAY: gateway,
    SDK_LINE: String(line),
    COLLECTION: collection,
    ...(traceLifecycle !== undefined && { TRACE_LIFECYCLE: traceLifecycle }),
  };
  return spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
}

/** A gateway that refuses every charge. */
async function startGateway(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    response
      .writeHead(402, { 'content-type': 'application/json' })
      .end('{"code":"card_declined","decline":"insufficient_funds"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function ask(port: unknown, { path, headers, body }: Visit): Promise<void> {
  const asked = request({
    host: '127.0.0.1',
    port: Number(port),
    path,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
  });
  asked.end(JSON.stringify(body));
  const [response]: readonly { resume: () => void }[] = await once(asked, 'response');
  response?.resume();
}

/** Makes a visit to a shop of its own, and gives back the largest item of the type that the visit keeps. */
export async function captureServer(visit: Visit): Promise<CapturedItem> {
  const gateway = await startGateway();
  const shop = startShop(visit, gateway.origin);
  const items: CapturedItem[] = [];
  if (shop.stdout === null) throw new Error('the shop has no standard output');
  const lines = createInterface({ input: shop.stdout });
  const closed = once(lines, 'close');
  lines.on('line', (line) => {
    if (!line.startsWith('{')) return;
    const { port, item } = JSON.parse(line);
    if (port !== undefined) void ask(port, visit).then(() => setTimeout(() => shop.disconnect(), 200));
    if (isItem(item)) items.push(item);
  });
  await closed;
  gateway.close();
  return largestOf(visit.name, items, visit.keeps);
}
