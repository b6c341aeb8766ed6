import { createHmac } from 'node:crypto';
import { SDK_VERSION } from '@sentry/cloudflare';
import { describe, expect, test } from 'vitest';
import { guarded, leastCollection } from './index.ts';
import { countsOf, eventsOf, itemsOf } from './sent-sample.ts';
import { bundled, line, type RunningWorker, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/shop.ts');

/** Runs the shop, and asks what it said and which options its client has. */
async function start(bindings: Readonly<Record<string, string>>): Promise<RunningWorker> {
  return startWorker(script, { bindings: { GUARD: 'guarded', ...bindings } });
}

async function jsonOf(worker: RunningWorker, path: string): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await (await worker.ask(path)).text());
}

describe('the options that guarded() makes', () => {
  test('collect and forward least, report losses, and name Vedette', async () => {
    const worker = await start({});
    const { dataCollection, tracePropagationTargets, transportOptions, sendClientReports, _metadata } = await jsonOf(
      worker,
      '/options',
    );
    expect(await jsonOf(worker, '/said')).toEqual([]);
    await worker.close();
    expect(transportOptions).toMatchObject({ bufferSize: 512 });
    expect({ dataCollection, tracePropagationTargets, sendClientReports, _metadata }).toEqual({
      dataCollection: leastCollection,
      tracePropagationTargets: [],
      sendClientReports: true,
      _metadata: {
        sdk: {
          name: 'sentry.javascript.cloudflare',
          version: SDK_VERSION,
          packages: [
            { name: 'npm:@sentry/cloudflare', version: SDK_VERSION },
            { name: 'npm:@vedette/worker', version: '0.0.0' },
          ],
          settings: { infer_ip: 'never' },
        },
      },
    });
  });

  test('give way to what the user gives, which is told once however many requests there are', async () => {
    const worker = await start({ OPTIONS: JSON.stringify({ dataCollection: { cookies: true }, sendClientReports: false }) });
    for (let at = 0; at < 3; at += 1) await worker.ask('/burst');
    const { dataCollection } = await jsonOf(worker, '/options');
    expect(dataCollection).toEqual({ ...leastCollection, cookies: true });
    expect(await jsonOf(worker, '/said')).toEqual([
      '[vedette] dataCollection collects cookies, and Vedette has to find what is personal in it. Spread leastCollection (from @vedette/worker) into dataCollection and set only the fields you need.',
      '[vedette] What the budget drops is told to nobody. Set sendClientReports: true.',
    ]);
    await worker.close();
  });

  test('are guarded also where the user gives none', () => {
    const { integrations, sendClientReports } = guarded(() => undefined)({});
    const names = [integrations].flat().map((integration) => Reflect.get(Object(integration), 'name'));
    expect(names).toEqual(line === 10 ? ['Vedette', 'HttpServer'] : ['Vedette']);
    expect(sendClientReports).toBe(true);
  });

  test('stand beside integrations that the user adds to the list of the SDK', () => {
    const first = { name: 'First' };
    const { integrations } = guarded(() => ({ integrations: (defaults) => [...defaults, first] }))({});
    expect(typeof integrations === 'function' && integrations([]).map(({ name }) => name)).toEqual(
      line === 10 ? ['Vedette', 'HttpServer', 'First'] : ['Vedette', 'First'],
    );
  });
});

test.each([
  ['what is given', {}, ''],
  ['sendDefaultPii', { sendDefaultPii: true }, 'kettle'],
  ['dataCollection', { dataCollection: { httpBodies: ['incomingRequest'] } }, 'kettle'],
])('the body of a request is kept where it is asked for by %s, and not otherwise', async (_name, options: object, kept) => {
  const worker = await start({ OPTIONS: JSON.stringify(options) });
  const json = { 'content-type': 'application/json' };
  await worker.ask('/orders/1', { method: 'POST', headers: json, body: JSON.stringify({ item: 'kettle' }) });
  await worker.over(1);
  await worker.close();
  const text = worker
    .sent()
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
  const asked = kept !== '' && (line === 10 || !('sendDefaultPii' in options));
  expect(text.includes('kettle')).toBe(asked);
});

describe('the guard alone', () => {
  test('tells of each option that is weaker than those of guarded(), with the line to add', async () => {
    const worker = await start({ GUARD: 'integration' });
    expect(await jsonOf(worker, '/said')).toEqual([
      '[vedette] The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. Set dataCollection: leastCollection (from @vedette/worker), or give withSentry() what guarded() makes.',
      ...(line === 10
        ? [
            "[vedette] The SDK keeps the bodies of requests, and Vedette has to find what is personal in them. Add httpServerIntegration({ maxRequestBodySize: 'none' }).",
          ]
        : []),
      '[vedette] Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or to [].',
      "[vedette] A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: 512 }.",
      '[vedette] What the budget drops is told to nobody. Set sendClientReports: true.',
    ]);
    await worker.close();
  });
});

describe('the policy', () => {
  test.each(['integration', 'guarded'])(
    'its budget is one for all requests of the isolate where the guard is "%s"',
    async (GUARD) => {
      const worker = await start({ GUARD, POLICY: JSON.stringify({ budget: { errors: '3/minute' } }) });
      for (let at = 0; at < 4; at += 1) await worker.ask(`/orders/${at}`);
      await worker.over(4);
      expect(countsOf(itemsOf(worker.sent()))['event']).toBe(3);
      expect(await jsonOf(worker, '/stats')).toMatchObject({ budget: { seen: 4, sent: 3, pending: 1 }, failures: {} });
      await worker.close();
    },
  );

  test('its budget of traces is one for all requests of the isolate', async () => {
    const worker = await start({ POLICY: JSON.stringify({ budget: { traces: '4/minute' } }) });
    await Promise.all(Array.from({ length: 40 }, () => worker.ask('/fine')));
    await worker.over(40);
    await worker.close();
    const traces = countsOf(itemsOf(worker.sent()))[line === 10 ? 'transaction' : 'span'] ?? 0;
    expect(traces).toBeGreaterThan(0);
    expect(traces).toBeLessThan(20);
  });

  test('it is read before a Worker starts, so that one with an unfit policy does not', () => {
    const budget: object = { budget: { errors: 'many' } };
    expect(() => guarded(() => ({}), budget)).toThrow(/^\[vedette\] policy\.budget\.errors/);
  });

  test('it asks the switches that an operator sets', async () => {
    const worker = await start({ VEDETTE_BUDGET: 'off', POLICY: JSON.stringify({ budget: { errors: '1/minute' } }) });
    await worker.ask('/burst');
    await worker.over(1);
    await worker.close();
    expect(countsOf(itemsOf(worker.sent()))['event']).toBe(5);
  });
});

test('an option of the policy among those of the SDK is told once, and stops no invocation', () => {
  const said: string[] = [];
  const misplaced = { vedette: { budget: { errors: '1/minute' } } };
  const optionsOf = guarded(() => Object(misplaced), { warn: (sentence) => said.push(sentence) });
  for (const _invocation of ['first', 'second']) expect(optionsOf({})).toMatchObject({ sendClientReports: true });
  expect(said).toEqual([
    '[vedette] vedette is an option for Vedette, and not read among those of the SDK. Give guarded() the policy as its second parameter.',
  ]);
});

test('options that no function gives are refused at once', () => {
  expect(() => Reflect.apply(guarded, undefined, [{ dsn: 'https://public@example.com/1' }])).toThrow(
    '[vedette] guarded: an object where a function belongs. Write guarded(({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN })).',
  );
});

describe('the identity of a user', () => {
  const key = 'a key of sixteen characters or more';
  const usersOf = ({ sent }: RunningWorker): readonly unknown[] =>
    itemsOf(sent()).flatMap(({ type, payload }) => (type === 'event' ? [Object(payload)['user']] : []));

  test('has the pseudonym that other packages of Vedette give it', async () => {
    const worker = await start({ VEDETTE_KEY: key });
    await worker.ask('/customer');
    await worker.over(1);
    await worker.close();
    const digest = createHmac('sha256', key).update('user\0customer-rosa-7781').digest('hex').slice(0, 32);
    expect(usersOf(worker)).toMatchObject([{ id: `anon-${digest}` }]);
  });

  test('is removed without a key, which is said once in an isolate', async () => {
    const worker = await start({});
    for (const id of ['id-1', 'id-2']) await worker.ask('/customer', { headers: { 'x-request-id': id } });
    await worker.over(2);
    expect(usersOf(worker).map((user) => Object(user)['id'])).toEqual([undefined, undefined]);
    expect(await jsonOf(worker, '/said')).toEqual([expect.stringMatching(/^\[vedette\] Identities of users are removed/)]);
    await worker.close();
  });

  test('is removed where the bindings of an invocation hold an unfit key, which stops no request', () => {
    const said: string[] = [];
    const optionsOf = guarded(() => ({}), { warn: (sentence) => said.push(sentence) });
    expect(optionsOf({ VEDETTE_KEY: 'short' })).toMatchObject({ sendClientReports: true });
    expect(said).toEqual([
      '[vedette] policy.pseudonymKey: a key of 5 characters can be guessed. Give at least 16 random characters, in VEDETTE_KEY or as pseudonymKey. Until then the bindings are not asked.',
    ]);
  });
});

test('an isolate starts cold with its first error counted, since its clock stands still until then', async () => {
  const worker = await start({ GUARD: 'integration', POLICY: JSON.stringify({ budget: { errors: '1/minute' } }) });
  await worker.ask('/orders/1');
  await worker.over(1);
  await worker.close();
  expect(eventsOf(itemsOf(worker.sent()))).toMatchObject([['no order 1', 'GET /orders/:order', expect.any(String)]]);
});
