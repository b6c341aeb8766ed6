import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import * as Sentry from '@sentry/node';
import { expectNoLeaks, findLeaks } from '@vedette/testing';
import { planted, plantedText } from '@vedette/tooling/samples/planted';
import { describe, expect, vi } from 'vitest';
import { guard, type InitOptions, init, stats, vedette } from './index.ts';
import { sdkLine } from './sdk-line.ts';
import { jsonOf, test, type WithSdk } from './sdk-sample.ts';
import { version } from './version.ts';

const release = 'shop@1';

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** What the transport of a client calls itself by. */
async function sdkOfEvent(start: (dsn: string) => Sentry.NodeClient | undefined, withSdk: WithSdk): Promise<unknown> {
  return withSdk(start, async ({ items }) => {
    Sentry.captureMessage('refused');
    const { integrations: _integrations, ...sdk } = Object((await items('event')).map(jsonOf)[0]).sdk;
    return sdk;
  });
}

describe('what events say of the SDK', () => {
  const ours = { name: 'npm:@vedette/node', version };

  test("it keeps the SDK's name, names Vedette among the packages, and has no address inferred", async ({ withSdk }) => {
    expect(await sdkOfEvent((dsn) => init({ dsn }), withSdk)).toEqual({
      name: 'sentry.javascript.node',
      version: Sentry.SDK_VERSION,
      packages: [{ name: 'npm:@sentry/node', version: Sentry.SDK_VERSION }, ours],
      settings: { infer_ip: 'never' },
    });
  });

  test('what another wrapper says of itself stays', async ({ withSdk }) => {
    const wrapper = { name: 'npm:@sentry/shop', version: '1.0.0' };
    const _metadata = { sdk: { name: 'sentry.javascript.shop', packages: [wrapper] } };
    expect(await sdkOfEvent((dsn) => init({ dsn, _metadata }), withSdk)).toMatchObject({
      name: 'sentry.javascript.shop',
      packages: [wrapper, ours],
      settings: { infer_ip: 'never' },
    });
  });
});

describe('what is collected of a request', () => {
  /** Sends a request full of personal data to a server of the application, and gives what the event says of it. */
  async function requestOf(start: (dsn: string) => Sentry.NodeClient | undefined, withSdk: WithSdk): Promise<unknown> {
    return withSdk(start, async ({ items }) => {
      const server = createServer(async (incoming, response) => {
        // The SDK collects what a listener of 'data' is given.
        await once(
          incoming.on('data', () => undefined),
          'end',
        );
        Sentry.captureException(new Error('refused'));
        response.end('done');
      });
      const origin = await listening(server);
      const headers = {
        authorization: `Bearer ${planted.bearer}`,
        'x-customer': planted.email,
        'x-forwarded-for': planted.ip,
        cookie: `visit=${planted.cookie}`,
        'content-type': 'application/json',
      };
      const outgoing = request(`${origin}/orders?contact=${planted.email}`, { method: 'POST', headers });
      outgoing.end(JSON.stringify({ card: planted.card }));
      const [response] = await once(outgoing, 'response');
      await once(response.resume(), 'end');
      server.close();
      const event = Object((await items('event')).map(jsonOf)[0]);
      return { request: event.request, user: event.user };
    });
  }

  test('it is the method and the path, and on the Sentry 10 line a scrubbed body', async ({ withSdk }) => {
    const { request: collected, user } = Object(await requestOf((dsn) => init({ dsn, release }), withSdk));
    const { url, ...rest } = collected;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/orders$/);
    expect(rest).toEqual({ method: 'POST', ...(sdkLine < 11 && { data: '{"card":"[card]"}' }) });
    expect(user).toBeUndefined();
  });

  test('without Vedette it is everything', async ({ withSdk }) => {
    const collected = JSON.stringify(await requestOf((dsn) => Sentry.init({ dsn, release }), withSdk));
    for (const plant of ['email', 'card', 'cookie'] as const) expect(collected).toContain(planted[plant]);
  });

  test('a field that the user asks for is collected, and no other with it', async ({ withSdk }) => {
    const dataCollection = { httpHeaders: { request: { allow: ['x-customer'] } } };
    const { request: collected } = Object(await requestOf((dsn) => init({ dsn, release, dataCollection }), withSdk));
    expect(collected.headers).toMatchObject({ 'x-customer': '[email]' });
    expect(JSON.stringify(collected)).not.toContain('query');
    expect(collected.cookies).toBeUndefined();
  });
});

describe('trace headers', () => {
  async function headersSent(
    start: (dsn: string) => Sentry.NodeClient | undefined,
    withSdk: WithSdk,
  ): Promise<IncomingHttpHeaders> {
    return withSdk(start, async () => {
      const seen: IncomingHttpHeaders[] = [];
      const server = createServer((incoming, response) => {
        seen.push(incoming.headers);
        response.end();
      });
      const origin = await listening(server);
      await Sentry.startSpan({ name: `order of ${planted.email}` }, async () => {
        const [response] = await once(request(origin).end(), 'response');
        await once(response.resume(), 'end');
      });
      server.close();
      return seen[0] ?? {};
    });
  }
  const tracing = { release, tracesSampleRate: 1 };

  test('they go to no host that is not listed', async ({ withSdk }) => {
    const headers = await headersSent((dsn) => init({ dsn, ...tracing }), withSdk);
    expect(Object.keys(headers).filter((name) => /sentry|baggage|traceparent/.test(name))).toEqual([]);
  });

  test('they go to a host that is listed, without values in the name of the transaction', async ({ withSdk }) => {
    const headers = await headersSent((dsn) => init({ dsn, ...tracing, tracePropagationTargets: [/^http:\/\/127/] }), withSdk);
    expect(headers['sentry-trace']).toMatch(/^[0-9a-f]{32}-/);
    expect(headers['baggage']).toContain('sentry-transaction=order%20of%20%5Bemail%5D');
    expect(findLeaks([`{}\n${JSON.stringify(headers)}`], planted)).toEqual([]);
  });

  test('without Vedette they go everywhere', async ({ withSdk }) => {
    const headers = await headersSent((dsn) => Sentry.init({ dsn, ...tracing }), withSdk);
    expect(headers['baggage']).toContain(encodeURIComponent(planted.email));
  });
});

describe('the queue of the SDK', () => {
  test('it holds a burst of 200 errors, which overflows it without Vedette', async ({ withSdk }) => {
    async function arrived(start: (dsn: string) => Sentry.NodeClient | undefined): Promise<number> {
      return withSdk(start, async ({ items }) => {
        for (let time = 0; time < 200; time += 1) Sentry.captureException(new Error(`refused ${time}`));
        return (await items('event')).length;
      });
    }
    expect(await arrived((dsn) => Sentry.init({ dsn, release }))).toBeLessThan(200);
    expect(await arrived((dsn) => init({ dsn, release }))).toBe(200);
  });
});

describe('Spotlight', () => {
  test('it stays off outside development, whatever SENTRY_SPOTLIGHT says', async ({ withSdk }) => {
    vi.stubEnv('SENTRY_SPOTLIGHT', '1');
    for (const [mode, spotlight] of [
      ['production', false],
      ['', false],
      ['development', true],
    ] as const) {
      vi.stubEnv('NODE_ENV', mode);
      const started = await withSdk(
        (dsn) => init({ dsn }),
        async ({ client }) => client.getOptions().spotlight,
      );
      expect([mode, started]).toEqual([mode, spotlight]);
    }
  });

  test('it gets what the transport gets', async ({ withSdk }) => {
    const bodies: string[] = [];
    const sidecar = createServer(async (incoming, response) => {
      bodies.push((await incoming.toArray()).join(''));
      response.end();
    });
    const spotlight = `${await listening(sidecar)}/stream`;
    const unguarded: string[] = [];
    for (const [start, into] of [
      [Sentry.init, unguarded],
      [init, bodies],
    ] as const) {
      await withSdk(
        (dsn) => start({ dsn, spotlight }),
        async ({ client }) => {
          Sentry.captureException(new Error(plantedText));
          await client.flush(2000);
          await vi.waitFor(() => expect(bodies.join()).toContain('order of'), { timeout: 20_000 });
        },
      );
      if (into === unguarded) unguarded.push(...bodies.splice(0));
    }
    sidecar.close();
    expectNoLeaks(bodies, planted, { unguarded });
  });
});

describe('clients', () => {
  test('a second init() is guarded as the first one was', async ({ withSdk }) => {
    await withSdk(
      (dsn) => {
        init({ dsn, release });
        return init({ dsn, release });
      },
      async ({ envelopes, items }) => {
        Sentry.captureException(new Error(plantedText));
        expect(await items('event')).toHaveLength(1);
        expectNoLeaks(await envelopes(), planted);
        expect(stats()?.outcomes).toMatchObject({ 'scrub replaced': 1 });
      },
    );
  });

  test('guard() stands before a client once, and gives back the guard that stands', async ({ withSdk }) => {
    const said: string[] = [];
    await withSdk(
      (dsn) => Sentry.init({ dsn, release }),
      async ({ client, envelopes }) => {
        expect(stats()).toBeUndefined();
        const first = guard(client, { warn: () => undefined });
        expect(guard(client, { warn: (sentence) => said.push(sentence) })).toBe(first);
        const throwing = { warn: () => expect.unreachable('what warn throws reached the application') };
        expect(guard(client, throwing)).toBe(first);
        expect(said).toEqual(['[vedette] This client is guarded already and keeps the guard it has. Call guard() once.']);
        Sentry.captureException(new Error(plantedText));
        expectNoLeaks(await envelopes(), planted);
        expect(stats()?.outcomes).toEqual(first.stats().outcomes);
      },
    );
  });

  test('vedette() guards a client as an integration, also where a function chooses the integrations', async ({ withSdk }) => {
    const starts: readonly ((dsn: string) => Sentry.NodeClient | undefined)[] = [
      (dsn) => Sentry.init({ dsn, release, integrations: [vedette({ warn: () => undefined })] }),
      (dsn) => Sentry.init({ dsn, release, integrations: (defaults) => [...defaults, vedette({ warn: () => undefined })] }),
      (dsn) => init({ dsn, release, integrations: (defaults) => defaults.filter(({ name }) => name !== 'Modules') }),
      (dsn) => init({ dsn, release, integrations: (defaults) => defaults, defaultIntegrations: false }),
    ];
    for (const start of starts) {
      await withSdk(start, async ({ envelopes }) => {
        Sentry.captureException(new Error(plantedText));
        expectNoLeaks(await envelopes(), planted);
        expect(stats()?.outcomes).toMatchObject({ 'scrub replaced': 1 });
      });
    }
  });
});

describe('options that are not fit for use', () => {
  const refused: readonly (readonly [options: unknown, place: string])[] = [
    [{ budjet: {} }, 'policy.budjet'],
    [{ budget: { errors: '20/fortnight' } }, 'policy.budget.errors'],
    [{ detectors: [{ id: 'a', label: 'a', pattern: /(a{1,64}){1,64}b/g }] }, 'policy.detectors[0].pattern'],
    [{ pseudonymKey: 7 }, 'policy.pseudonymKey'],
    [{ off: 'budget' }, 'policy.off'],
    [{ warn: 'loud' }, 'policy.warn'],
    ['strict', 'policy'],
    [null, 'policy'],
  ];

  for (const [options, place] of refused) {
    test(`${place} is refused while options are read (${JSON.stringify(options)})`, () => {
      expect(() => Reflect.apply(vedette, undefined, [options])).toThrow(TypeError);
      expect(() => Reflect.apply(vedette, undefined, [options])).toThrow(`[vedette] ${place}`);
    });
  }

  test('init() refuses them before the SDK starts', () => {
    const options: InitOptions = { vedette: { budget: { errors: '0/minute' } } };
    expect(() => init({ dsn: 'http://public@127.0.0.1:9/1', ...options })).toThrow('[vedette] policy.budget.errors');
    expect(Sentry.getClient()).toBeUndefined();
  });

  test('a bad DSN does what it does without Vedette', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const outcomes = [Sentry.init, init].map((start) => {
      said.mockClear();
      const client = start({ dsn: 'nonsense', release });
      const id = Sentry.captureException(new Error('refused'));
      return { dsn: client?.getDsn(), transport: client?.getTransport(), id: id.length, said: said.mock.calls };
    });
    said.mockRestore();
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[0]?.transport).toBeUndefined();
  });
});

describe('the switches of an operator', () => {
  test('VEDETTE_BUDGET=off lets everything pass, and VEDETTE_FINGERPRINT=off leaves grouping to Sentry', async ({ withSdk }) => {
    async function run(): Promise<readonly unknown[]> {
      return withSdk(
        (dsn) => init({ dsn, release, attachStacktrace: false, vedette: { budget: { errors: '1/minute' } } }),
        async ({ items }) => {
          for (let time = 0; time < 3; time += 1) Sentry.captureMessage(`order ${time} of ${planted.email}`);
          return (await items('event')).map((item) => Object(jsonOf(item)).fingerprint);
        },
      );
    }
    expect(await run()).toEqual([expect.any(Array)]);
    vi.stubEnv('VEDETTE_BUDGET', 'off');
    expect(await run()).toHaveLength(3);
    vi.stubEnv('VEDETTE_FINGERPRINT', 'Off');
    expect(await run()).toEqual([undefined, undefined, undefined]);
  });
});
