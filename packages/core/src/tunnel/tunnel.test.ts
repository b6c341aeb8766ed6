import { deflateSync, gzipSync } from 'node:zlib';
import { expectNoLeaks } from '@vedette/testing';
import { collectGarbage } from '@vedette/tooling/collect-garbage';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { vedette } from '../pipeline.ts';
import { readEnvelope } from './envelope.ts';
import { createTunnel } from './tunnel.ts';
import { chunksOf, dsn, envelopeOf, eventItem, startTunnel } from './tunnel-sample.ts';

const planted = {
  email: 'rosa.diaz@example.org',
  card: '4111 1111 1111 1111',
  token: ['Bearer', 'mF_9.B5f-4.1JqM8xY2Qw7Za'].join(' '),
};

const loaded = eventItem({
  message: `mail to ${planted.email} failed`,
  user: { id: 'rosa-7781', ip_address: '{{auto}}' },
  extra: { card: planted.card },
  request: { url: 'https://shop.example/', headers: { Authorization: planted.token } },
});

describe('an envelope for a listed project', () => {
  test('is scrubbed and forwarded to it, whatever else the page says', async () => {
    const { send, forwarded, bodies } = startTunnel();
    const body = envelopeOf([loaded], { dsn, sdk: { name: 'sentry.javascript.browser', version: '11.12.0' } });
    expect(await send(body)).toMatchObject({ status: 200, body: '{}' });
    expect(forwarded.map(({ url, headers }) => ({ url, headers }))).toEqual([
      {
        url: 'https://sentry.example/api/42/envelope/?sentry_version=7&sentry_key=public&sentry_client=vedette-tunnel',
        headers: { 'content-type': 'application/x-sentry-envelope' },
      },
    ]);
    expectNoLeaks(bodies(), { ...planted, id: 'rosa-7781', auto: '{{auto}}' }, { unguarded: [body] });
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ])('is read where it is compressed by %s', async (encoding, compress) => {
    const { send, bodies } = startTunnel();
    const body = envelopeOf([loaded]);
    expect((await send(compress(body), { encoding })).status).toBe(200);
    expectNoLeaks(bodies(), planted, { unguarded: [body] });
  });

  test('is told that the address it comes from is nobody the visitor', async () => {
    const { send, bodies } = startTunnel();
    const log = [
      { type: 'log', item_count: 1 },
      { version: 2, ingest_settings: { infer_ip: 'auto' }, items: [{ body: 'paid' }] },
    ] as const;
    await send(envelopeOf([eventItem({ sdk: { name: 'sentry.javascript.browser', settings: { infer_ip: 'auto' } } }), log]));
    const [first = new Uint8Array()] = bodies();
    expect(readEnvelope(first)?.[1].map(([, payload]) => payload)).toMatchObject([
      { sdk: { settings: { infer_ip: 'never' } } },
      { ingest_settings: { infer_ip: 'never', infer_user_agent: 'never' } },
    ]);
  });

  test('takes the address of the visitor along where that is asked for, and nothing that is no address', async () => {
    const { send, forwarded } = startTunnel();
    await send(envelopeOf([eventItem()]), { address: () => '2001:db8::7' });
    await send(envelopeOf([eventItem()]), { address: () => '203.0.113.7\r\nx-planted: 1' });
    await send(envelopeOf([eventItem()]), {
      address: () => {
        throw new Error('no address');
      },
    });
    expect(forwarded.map(({ headers }) => headers['x-forwarded-for'])).toEqual(['2001:db8::7', undefined, undefined]);
    expect(forwarded.map(({ body }) => new TextDecoder().decode(body).includes('"infer_ip":"auto"'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a request that is none of ours is refused, and nothing is forwarded', () => {
  const line = JSON.stringify({ dsn });
  test.each<[string, number, Uint8Array | string]>([
    ['an empty body', 400, ''],
    ['no JSON', 400, 'envelope'],
    ['a list for headers', 400, '[]\n'],
    ['no DSN', 400, envelopeOf([loaded], {})],
    ['another project', 403, envelopeOf([loaded], { dsn: 'https://public@sentry.example/43' })],
    ['another key', 403, envelopeOf([loaded], { dsn: 'https://other@sentry.example/42' })],
    ['another host', 403, envelopeOf([loaded], { dsn: 'https://public@evil.example/42' })],
    ['a host behind a listed one', 403, envelopeOf([loaded], { dsn: 'https://public@sentry.example@evil.example/42' })],
    ['a DSN with a line break', 403, envelopeOf([loaded], { dsn: `${dsn}\r\nhost: evil.example` })],
    ['a DSN that is a list', 403, envelopeOf([loaded], { dsn: [dsn] })],
    ['an item header that is no JSON', 400, `${line}\n{"type":\n{}`],
    ['a length beyond the end', 400, `${line}\n{"type":"event","length":99}\n{}`],
    ['a length within the payload', 400, `${line}\n{"type":"event","length":3}\n{"a":1}`],
    ['a length below nothing', 400, `${line}\n{"type":"event","length":-1}\n{}`],
    ['a length that is no number', 400, `${line}\n{"type":"event","length":"2"}\n{}`],
    ['headers that are no UTF-8', 400, new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x0a])],
    ['too many items', 400, envelopeOf(Array.from({ length: 101 }, () => eventItem()))],
    ['too many bytes', 413, envelopeOf([eventItem({ extra: { long: 'x'.repeat(1_100_000) } })])],
  ])('%s', async (_name, status, body) => {
    const { send, forwarded } = startTunnel();
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['detail']);
    expect(forwarded).toEqual([]);
  });

  test.each<[string, number, Parameters<ReturnType<typeof startTunnel>['send']>[1]]>([
    ['another method', 405, { method: 'GET' }],
    ['a length that is told and too large', 413, { length: '99999999' }],
    ['an encoding that nobody knows', 415, { encoding: 'zip' }],
    ['two encodings', 415, { encoding: 'gzip, gzip' }],
    ['bytes that are not compressed as they say', 400, { encoding: 'gzip' }],
    ['a body that something has read already', 400, { body: undefined }],
    ['a body that breaks off', 400, { body: breaking() }],
  ])('%s', async (_name, status, request) => {
    const { send, forwarded } = startTunnel();
    expect((await send(envelopeOf([loaded]), request)).status).toBe(status);
    expect(forwarded).toEqual([]);
  });

  test('one that does not arrive in time', async () => {
    const { send, forwarded } = startTunnel({ patience: 20 });
    expect((await send('', { body: stalling() })).status).toBe(408);
    expect(forwarded).toEqual([]);
  });

  test('a gzip bomb, of which no more is decompressed than may be', async () => {
    const { send, forwarded } = startTunnel();
    const bomb = gzipSync(Buffer.alloc(300_000_000, 32));
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunksOf(bomb, 4096)) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield chunk;
      }
    }
    expect((await send('', { encoding: 'gzip', body: watched() })).status).toBe(413);
    most = Math.max(most, process.memoryUsage().arrayBuffers);
    expect(forwarded).toEqual([]);
    expect(most - before).toBeLessThan(10_000_000);
  });
});

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield* chunksOf(new TextEncoder().encode('{"dsn":'));
  throw new Error('the connection is gone');
}

async function* stalling(): AsyncGenerator<Uint8Array> {
  yield* chunksOf(new TextEncoder().encode('{"dsn":'));
  await new Promise(() => undefined);
}

describe('what Sentry answers', () => {
  test.each([
    [200, 200],
    [204, 200],
    [301, 502],
    [400, 400],
    [403, 403],
    [413, 413],
    [429, 429],
    [500, 502],
    [503, 503],
  ])('%i is told as %i', async (status, told) => {
    const { send } = startTunnel({ answer: () => new Response(null, { status }) });
    expect((await send(envelopeOf([eventItem()]))).status).toBe(told);
  });

  test.each([400, 403, 429])('is told as its refusal, not as one of the tunnel: %i', async (status) => {
    const { send } = startTunnel({ answer: () => new Response('order 7', { status }) });
    expect((await send(envelopeOf([eventItem()]))).body).toBe('{"detail":"Sentry refused the envelope."}');
  });

  test('is 502 where it cannot be reached', async () => {
    const { send } = startTunnel({ answer: () => Promise.reject(new Error('no route to host')) });
    expect(await send(envelopeOf([eventItem()]))).toMatchObject({
      status: 502,
      body: '{"detail":"Sentry could not be reached."}',
    });
  });
});

test('beyond so many envelopes under way further ones are told to wait', async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { send, forwarded } = startTunnel({
    mostAtOnce: 3,
    answer: async () => {
      await gate;
      return new Response('{}');
    },
  });
  const all = Array.from({ length: 8 }, () => send(envelopeOf([eventItem()])));
  const refused = await Promise.all(all.slice(3));
  expect(refused.map(({ status, headers }) => [status, headers['retry-after']])).toEqual(refused.map(() => [429, '1']));
  open();
  expect((await Promise.all(all.slice(0, 3))).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(forwarded).toHaveLength(3);
  expect((await send(envelopeOf([eventItem()]))).status).toBe(200);
});

describe('the policy', () => {
  test('is that of the guard which runs here, also if it starts only after the tunnel was made', async () => {
    let running: unknown;
    const { text, send } = startTunnel({ platform: { guard: () => running } });
    const { text: textOfOther, send: sendToOther } = startTunnel();
    running = vedette({
      warn: () => undefined,
      detectors: [{ id: 'shop/voucher', label: 'voucher', pattern: /voucher-\d{4}/g }],
    });
    for (const sendTo of [send, sendToOther]) await sendTo(envelopeOf([eventItem({ message: 'voucher-1234' })]));
    expect([text().includes('voucher-1234'), textOfOther().includes('voucher-1234')]).toEqual([false, true]);
  });

  test('is the strict one of servers where no guard runs, which is said once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    onTestFinished(() => warn.mockRestore());
    const { send, bodies } = startTunnel({ platform: {} });
    await send(envelopeOf([loaded]));
    await send(envelopeOf([loaded]));
    expectNoLeaks(bodies(), planted);
    expect(warn.mock.calls).toEqual([
      ['[vedette] The tunnel found no guard here and goes by the default policy. Give scrubTunnel() a policy.'],
    ]);
  });

  test('is refused where it is not fit for use', () => {
    expect(() => createTunnel({ dsns: [] })).toThrow('[vedette] tunnel.dsns: a list of 0 where a list belongs.');
    expect(() => createTunnel({ dsns: [dsn], mostBytes: 0 })).toThrow('[vedette] tunnel.mostBytes');
  });
});
