import { Agent, request as ask, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { type NodeRequest, type NodeTunnelOptions, nodeTunnel } from './node.ts';
import { dsn, envelopeOf, eventItem } from './tunnel-sample.ts';

interface Served {
  readonly origin: string;
  readonly forwarded: readonly { readonly text: string; readonly address: string | undefined }[];
}

/** A real server with a tunnel; `before` is what stands before it. */
async function serve(
  options: Partial<NodeTunnelOptions<NodeRequest>> = {},
  before: (request: NodeRequest) => Promise<unknown> = async () => undefined,
): Promise<Served> {
  const forwarded: { text: string; address: string | undefined }[] = [];
  const tunnel = nodeTunnel({
    dsns: [dsn],
    policy: { warn: () => undefined },
    forward: async (_url, { body, headers }) => {
      forwarded.push({ text: new TextDecoder().decode(body), address: headers['x-forwarded-for'] });
      return new Response('{}');
    },
    ...options,
  });
  const server = createServer(async (request, response) => {
    await before(request);
    tunnel(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, forwarded };
}

async function post(origin: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(origin, { method: 'POST', body: Buffer.from(body), headers })).status;
}

test('a request of Node.js is answered, compressed or not, and nothing of its headers is handed on', async () => {
  const { origin, forwarded } = await serve();
  const body = envelopeOf([eventItem({ message: 'to rosa.diaz@example.org' })]);
  const headers = { 'x-forwarded-for': '203.0.113.9', cookie: 'session=1' };
  expect(await post(origin, body, headers)).toBe(200);
  expect(await post(origin, gzipSync(body), { ...headers, 'content-encoding': 'gzip' })).toBe(200);
  expect((await fetch(origin)).status).toBe(405);
  expect(forwarded.map(({ text, address }) => [text.includes('rosa.diaz'), text.includes('203.0.113.9'), address])).toEqual([
    [false, false, undefined],
    [false, false, undefined],
  ]);
});

test('the address is handed on where the application says which it is', async () => {
  const { origin, forwarded } = await serve({ address: ({ headers }) => String(headers['x-real-ip']) });
  await post(origin, envelopeOf([eventItem()]), { 'x-real-ip': '203.0.113.9' });
  expect(forwarded.map(({ address }) => address)).toEqual(['203.0.113.9']);
});

test.each([
  ['a text', (text: string): unknown => text],
  ['bytes', (text: string): unknown => new TextEncoder().encode(text)],
])('a body that a parser left as %s is taken', async (_name, parse) => {
  const { origin, forwarded } = await serve({}, async (request) => {
    let text = '';
    if (!(Symbol.asyncIterator in request)) return;
    for await (const chunk of Object(request)) text += String(chunk);
    Object.assign(request, { body: parse(text) });
  });
  expect(await post(origin, envelopeOf([eventItem()]))).toBe(200);
  expect(forwarded).toHaveLength(1);
});

test('a body that a parser took apart is refused', async () => {
  const { origin, forwarded } = await serve({}, async (request) => {
    for await (const _chunk of Object(request));
    Object.assign(request, { body: { dsn } });
  });
  expect(await post(origin, envelopeOf([eventItem()]))).toBe(400);
  expect(forwarded).toEqual([]);
});

test('a page that sends without an end is answered, and the connection goes on', async () => {
  const { origin } = await serve({ mostBytes: 100_000 });
  const status = await new Promise<number | undefined>((answered, failed) => {
    const endless = ask(origin, { method: 'POST' }, (response) => {
      answered(response.statusCode);
      response.resume();
      endless.destroy();
    });
    endless.on('error', failed);
    const write = (): void => {
      if (!endless.destroyed) endless.write(Buffer.alloc(10_000, 97), () => setImmediate(write));
    };
    write();
  });
  expect(status).toBe(413);
  expect(await post(origin, envelopeOf([eventItem()]))).toBe(200);
});

test('a page that goes on without an end after it was answered loses its connection after a while', async () => {
  const { origin } = await serve({ mostBytes: 100_000, patience: 100 });
  const status = await new Promise<number | undefined>((closed) => {
    const endless = ask(origin, { method: 'POST' }, (response) => {
      response.resume();
      endless.on('close', () => closed(response.statusCode));
    });
    endless.on('error', () => undefined);
    const write = (): void => {
      if (!endless.destroyed) endless.write(Buffer.alloc(10_000, 97), () => setImmediate(write));
    };
    write();
  });
  expect(status).toBe(413);
  expect(await post(origin, envelopeOf([eventItem()]))).toBe(200);
}, 5000);

test.each([
  ['too large', 413, Buffer.alloc(3_000_000, 97), {}],
  ['broken', 400, Buffer.alloc(90_000, 97), { 'content-encoding': 'gzip' }],
])(
  'the next request has the connection of one whose body was %s',
  async (_name, refused, body, headers) => {
    const { origin } = await serve({ mostBytes: 100_000 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const send = (sent: Uint8Array, own: object = {}): Promise<unknown> =>
      new Promise((answered, failed) => {
        const sending = ask(
          origin,
          { method: 'POST', agent, headers: { ...own, 'transfer-encoding': 'chunked' } },
          (response) => {
            const { localPort } = response.socket;
            response.resume().on('end', () => answered([response.statusCode, localPort]));
          },
        );
        sending.on('error', failed);
        sending.end(sent);
      });
    const envelope = envelopeOf([eventItem()]);
    const statuses = [await send(envelope), await send(body, headers), await send(envelope)];
    const port = expect.any(Number);
    expect(statuses).toEqual([
      [200, port],
      [refused, port],
      [200, port],
    ]);
    expect(new Set(statuses.map((status) => Object(status)[1])).size).toBe(1);
  },
  5000,
);

test('of pages that are too slow neither what they sent nor their connections are kept', async () => {
  const { origin } = await serve({ patience: 30 });
  const ends = Array.from(
    { length: 5 },
    () =>
      new Promise<unknown>((over, failed) => {
        const slow = ask(origin, { method: 'POST', headers: { 'content-length': '1000000' } }, (response) => {
          response.resume();
          response.socket.on('close', () => over(response.statusCode));
        });
        slow.on('error', failed);
        slow.write(Buffer.alloc(500_000, 97));
      }),
  );
  expect(await Promise.all(ends)).toEqual([408, 408, 408, 408, 408]);
});

test('a page that leaves before it is answered takes nothing down', async () => {
  const { origin, forwarded } = await serve();
  const body = envelopeOf([eventItem()]);
  await new Promise<void>((gone) => {
    const leaving = ask(origin, { method: 'POST', headers: { 'content-length': String(body.length + 9) } });
    leaving.on('error', () => gone());
    leaving.write(body, () => leaving.destroy(new Error('left')));
  });
  expect(await post(origin, body)).toBe(200);
  expect(forwarded).toHaveLength(1);
});

test.each([
  ['[vedette] tunnel.dsns', undefined],
  ['[vedette] tunnel.address: a text of 11 characters where a function belongs.', { dsns: [dsn], address: 'x-real-addr' }],
])('%s is said of options that are not fit', (message, options) => {
  expect(() => nodeTunnel(Object(options))).toThrow(message);
  expect(() => Reflect.apply(nodeTunnel, undefined, [options])).toThrow(message);
});
