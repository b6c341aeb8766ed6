import { gzipSync } from 'node:zlib';
import { expectNoLeaks, findLeaks } from '@vedette/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { items } from '../scrub/item/items.ts';
import type { EnvelopeItem } from '../sentry.ts';
import { readEnvelope } from './envelope.ts';
import { policyFrom } from './options.ts';
import { dsn, envelopeOf, eventItem, startTunnel } from './tunnel-sample.ts';

const numRuns = process.env['VEDETTE_LONG'] ? 5000 : 150;

/** Made once: to make one takes longer than to judge an envelope. */
const policy = policyFrom({ warn: () => undefined });

const planted = {
  email: 'rosa.diaz@example.org',
  card: '4111111111111111',
  iban: 'DE89370400440532013000',
};
const said = `to ${planted.email}, paid by ${planted.card}, from ${planted.iban}`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const payloads: readonly EnvelopeItem[] = [
  eventItem({ message: said, extra: { note: said }, tags: { said } }),
  [{ type: 'session' }, { sid: 'a'.repeat(32), attrs: { user_agent: said } }],
  [{ type: 'attachment', filename: `${planted.email}.txt` }, bytes(`first\n${said}\n`)],
  [
    { type: 'log', item_count: 1 },
    { version: 2, items: [{ body: said, attributes: {} }] },
  ],
  [{ type: 'replay_recording' }, bytes(`{"segment_id":0}\n${said}`)],
  [{ type: 'unheard_of', said }, { said }],
  [{ type: 'client_report' }, { timestamp: 1, discarded_events: [], said }],
  [{ type: 'feedback' }, { contexts: { feedback: { message: said, contact_email: planted.email } } }],
];

/** A whole envelope, before something happens to it. */
const envelopes = fc
  .tuple(
    fc.array(fc.constantFrom(...payloads), { minLength: 1, maxLength: 6 }),
    fc.constantFrom({}, { trace: { transaction: said } }),
  )
  .map(([all, more]) => envelopeOf(all, { dsn, ...more }));

function replaced(body: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  const start = Math.floor(at * body.length);
  return Buffer.concat([body.subarray(0, start), put, body.subarray(start + removed)]);
}

/** What happens to an envelope on its way, or is done to it on purpose. */
const mishaps = fc.oneof(
  fc.constant((body: Uint8Array): Uint8Array => body),
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (at) =>
      (body: Uint8Array): Uint8Array =>
        body.subarray(0, Math.floor(at * body.length)),
  ),
  fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(5), fc.uint8Array({ maxLength: 8 })).map(
    ([at, removed, put]) =>
      (body: Uint8Array): Uint8Array =>
        replaced(body, at, removed, put),
  ),
  fc
    .tuple(
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.constantFrom('\r\n', '\n', '\0', '{"a":', '"', ',"length":7', '\n{}\n{}'),
    )
    .map(
      ([at, put]) =>
        (body: Uint8Array): Uint8Array =>
          replaced(body, at, 0, bytes(put)),
    ),
  fc.tuple(fc.constantFrom('0', '1', '-1', '99999999999', '1e99', '"3"', 'null', '[]')).map(
    ([length]) =>
      (body: Uint8Array): Uint8Array =>
        Buffer.from(
          Buffer.from(body)
            .toString('latin1')
            .replace(/"length":\d+/, `"length":${length}`),
          'latin1',
        ),
  ),
);

test('whatever happens to an envelope, nothing planted is forwarded, and what is forwarded can be read', async () => {
  const { send, bodies, clear } = startTunnel({ policy });
  const all: Uint8Array[] = [];
  const taken: Uint8Array[] = [];
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(envelopes, fc.array(mishaps, { maxLength: 3 }), fc.boolean(), async (whole, happenings, isCompressed) => {
      clear();
      const body = happenings.reduce((left, happen) => happen(left), whole);
      const { status } = await send(isCompressed ? gzipSync(body) : body, { encoding: isCompressed ? 'gzip' : undefined });
      statuses.add(status);
      expect([200, 400, 403]).toContain(status);
      expect(findLeaks(bodies(), planted)).toEqual([]);
      for (const forwarded of bodies()) {
        const [headers, sent] = readEnvelope(forwarded) ?? expect.unreachable('what was forwarded is no envelope');
        expect(headers['dsn']).toBe(dsn);
        expect(sent.every(([{ type }]) => Object.hasOwn(items, String(type)))).toBe(true);
      }
      all.push(...bodies());
      if (status === 200) taken.push(body);
    }),
    { numRuns },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
  expectNoLeaks(all, planted, { unguarded: taken });
});

test('bytes that were never an envelope are refused', async () => {
  const { send, forwarded } = startTunnel({ policy });
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(undefined, 'gzip', 'deflate', 'br', 'zstd'),
      async (body, encoding) => {
        expect([400, 403, 413, 415]).toContain((await send(body, { encoding })).status);
        expect(forwarded).toEqual([]);
      },
    ),
    { numRuns },
  );
});

test('JSON of any shape in the place of an item is forwarded scrubbed, or not at all', async () => {
  const { send, bodies, clear } = startTunnel({ policy, budget: { errors: '9/minute', logs: '9/minute' } });
  const shapes = fc.tuple(fc.constantFrom(...Object.keys(items), '__proto__', 'constructor', ''), fc.jsonValue({ maxDepth: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(shapes, { maxLength: 5 }), async (all) => {
      clear();
      const made = all.map(([type, value]): EnvelopeItem => [{ type }, { said, value }]);
      const bare = all.map(([type, value]): EnvelopeItem => [{ type, item_count: value }, value]);
      expect((await send(envelopeOf([...made, ...bare]))).status).toBe(200);
      expect(findLeaks(bodies(), planted)).toEqual([]);
    }),
    { numRuns },
  );
});

test('nesting that is deeper than any stack, and keys that touch prototypes, take nothing down', async () => {
  const { send, bodies, tunnel } = startTunnel({ policy });
  const deep = `${'['.repeat(200_000)}"${planted.email}"${']'.repeat(200_000)}`;
  const proto = `{"__proto__":{"polluted":"${planted.email}"},"constructor":{"prototype":{"polluted":1}}}`;
  for (const payload of [deep, proto])
    expect((await send(`${JSON.stringify({ dsn })}\n{"type":"event"}\n${payload}`)).status).toBe(200);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expectNoLeaks(bodies(), planted);
  expect(tunnel.stats().failures).toEqual({});
});

test('hundreds of requests at once are all answered, within the number that may be under way', async () => {
  let [underWay, most] = [0, 0];
  const { send, bodies } = startTunnel({
    policy,
    mostAtOnce: 20,
    answer: async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 2));
      underWay -= 1;
      return new Response('{}');
    },
  });
  const body = envelopeOf(payloads);
  const answers = await Promise.all(Array.from({ length: 400 }, () => send(body)));
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(most).toBeLessThanOrEqual(20);
  expect(statuses.filter((status) => status === 200)).toHaveLength(bodies().length);
  expectNoLeaks(bodies(), planted, { unguarded: [body] });
});
