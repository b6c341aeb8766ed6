import * as Sentry from '@sentry/node';
import { expectNoLeaks, findLeaks } from '@vedette/testing';
import { planted, plantedText } from '@vedette/tooling/samples/planted';
import { describe, expect } from 'vitest';
import { guard, init, stats, vedette } from './index.ts';
import type { ReceivedItem } from './receiver-sample.ts';
import { jsonOf, type Start, test, type WithSdk } from './sdk-sample.ts';

const release = 'shop@1';
const found =
  '[vedette] A client was started without Vedette. It is guarded from now on; what it sent before was not. Start Vedette first, or give that client vedette().';

const quiet = (): void => undefined;

/** A client of a library's own, as the SDK's guide for libraries makes one. */
function secondClient(dsn: string, options: Partial<ConstructorParameters<typeof Sentry.NodeClient>[0]> = {}): Sentry.NodeClient {
  return new Sentry.NodeClient({
    dsn,
    release,
    integrations: [],
    stackParser: Sentry.defaultStackParser,
    transport: Sentry.makeNodeTransport,
    ...options,
  });
}

function messageOf(item: ReceivedItem): unknown {
  const event = Object(jsonOf(item));
  return event.message ?? event.exception?.values?.at(-1)?.value;
}

/** What leaves when the current client, and nobody else, is asked to send. */
async function sentBy(start: Start, withSdk: WithSdk): Promise<readonly Uint8Array[]> {
  return withSdk(start, async ({ envelopes }) => {
    Sentry.captureException(new Error(plantedText));
    Sentry.logger.info(plantedText);
    Sentry.startSpan({ name: plantedText }, () => undefined);
    return envelopes();
  });
}

describe('a client that is started after the guarded one', () => {
  test('Sentry.init takes the guard over, with its budget and its counts', async ({ withSdk }) => {
    const options = { release, tracesSampleRate: 1, enableLogs: true };
    const policy = { budget: { errors: '2/minute' }, warn: quiet } as const;
    const first: (Sentry.NodeClient | undefined)[] = [];
    const start: Start = (dsn) => {
      first.unshift(init({ dsn, ...options, vedette: policy }));
      return Sentry.init({ dsn, ...options });
    };
    const unguarded = await sentBy((dsn) => Sentry.init({ dsn, ...options }), withSdk);
    expectNoLeaks(await sentBy(start, withSdk), planted, { unguarded });
    await withSdk(start, async ({ items }) => {
      first[0]?.captureException(new Error('by the first'));
      await first[0]?.flush(5000);
      for (const number of [1, 2, 3]) {
        Sentry.captureException(new Error(`by the second ${number}`));
        await Sentry.flush(5000);
      }
      expect((await items('event')).map(messageOf)).toEqual(['by the first', 'by the second 1']);
      expect(stats()?.budget).toMatchObject({ seen: 4, sent: 2 });
    });
  });

  test('what it sends while it starts is scrubbed as well', async ({ withSdk }) => {
    const sendsAtOnce = { name: 'AtOnce', setup: () => void Sentry.captureMessage(plantedText) };
    const options = { release, integrations: [sendsAtOnce] };
    await withSdk(
      (dsn) => {
        init({ dsn, release, vedette: { warn: quiet } });
        return Sentry.init({ dsn, ...options });
      },
      async ({ envelopes, items }) => {
        expect(await items('event')).toHaveLength(1);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
      },
    );
  });

  test.for([
    ['started', (client: Sentry.NodeClient): void => client.init()],
    ['never started', quiet],
  ] as const)('one in a scope of its own, %s, is guarded', async ([_name, begin], { withSdk }) => {
    async function sent(first: typeof init | typeof Sentry.init): Promise<readonly Uint8Array[]> {
      return withSdk(
        (dsn) => {
          first({ dsn, release, ...(first === init && { vedette: { warn: quiet } }) });
          const client = secondClient(dsn);
          const scope = new Sentry.Scope();
          scope.setClient(client);
          begin(client);
          scope.captureException(new Error(plantedText));
          return client;
        },
        async ({ envelopes }) => envelopes(),
      );
    }
    expectNoLeaks(await sent(init), planted, { unguarded: await sent(Sentry.init) });
  });

  test('one with a guard of its own keeps it: budgets and counts stay apart', async ({ withSdk }) => {
    const own = vedette({ budget: { errors: '1/minute' }, warn: quiet });
    await withSdk(
      (dsn) => {
        init({ dsn, release, vedette: { budget: { errors: '5/minute' } } });
        const client = secondClient(dsn, { integrations: [own] });
        new Sentry.Scope().setClient(client);
        client.init();
        return client;
      },
      async ({ client, items }) => {
        for (const number of [1, 2, 3]) {
          client.captureMessage(`second ${number}`);
          Sentry.captureMessage(`first ${number}`);
        }
        await Sentry.flush();
        const messages = (await items('event')).map(messageOf);
        expect([...messages].sort()).toEqual(['first 1', 'first 2', 'first 3', 'second 1']);
        expect([own.stats().budget?.seen, stats()?.budget?.seen]).toEqual([3, 3]);
      },
    );
  });

  test('one that no scope is given is not seen: it leaks until guard() stands before it', async ({ withSdk }) => {
    async function sent(prepare: (client: Sentry.NodeClient) => void): Promise<readonly Uint8Array[]> {
      return withSdk(
        (dsn) => {
          init({ dsn, release });
          const client = secondClient(dsn);
          prepare(client);
          client.init();
          client.captureException(new Error(plantedText));
          return client;
        },
        async ({ envelopes }) => envelopes(),
      );
    }
    const unguarded = await sent(quiet);
    expectNoLeaks(await sent((client) => void guard(client, { warn: quiet })), planted, { unguarded });
  });

  test('once the guarded client is closed, nothing looks out any more, so that a test can compare', async ({ withSdk }) => {
    async function sent(second: boolean, withClose: boolean): Promise<readonly Uint8Array[]> {
      return withSdk(
        (dsn) => init({ dsn, release, vedette: { warn: quiet } }),
        async ({ client, envelopes }) => {
          const dsn = client.getOptions().dsn ?? '';
          const last = second ? Sentry.init({ dsn, release }) : client;
          if (withClose) await client.close(1000);
          const third = Sentry.init({ dsn, release });
          Sentry.captureException(new Error(plantedText));
          await third?.close(1000);
          await last?.close(1000);
          return envelopes();
        },
      );
    }
    const unguarded = await sent(false, true);
    expectNoLeaks(await sent(false, false), planted, { unguarded });
    // The second one goes on behind the guard, which looks out for it then.
    expectNoLeaks(await sent(true, true), planted, { unguarded });
  });

  test('a second init() has the policy it is given, and a budget of its own', async ({ withSdk }) => {
    const first: (Sentry.NodeClient | undefined)[] = [];
    await withSdk(
      (dsn) => {
        first.push(init({ dsn, release, vedette: { budget: { errors: '1/minute' } } }));
        return init({ dsn, release, vedette: { budget: { errors: '2/minute' } } });
      },
      async ({ envelopes, items }) => {
        first[0]?.captureException(new Error(`first ${plantedText}`));
        await first[0]?.flush(5000);
        for (const number of [1, 2, 3]) Sentry.captureException(new Error(`${number} ${plantedText}`));
        expect(await items('event')).toHaveLength(1 + 2);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
        expect(stats()?.budget).toMatchObject({ seen: 3, sent: 2 });
      },
    );
  });
});

describe('a client that was started before the guarded one', () => {
  async function trial(start: (dsn: string) => Sentry.NodeClient | undefined, withSdk: WithSdk) {
    const said: string[] = [];
    const earlier: (Sentry.NodeClient | undefined)[] = [];
    const leaks = await withSdk(
      (dsn) => {
        earlier.push(start(dsn));
        return init({ dsn, release, vedette: { warn: (sentence) => said.push(sentence) } });
      },
      async ({ envelopes }) => {
        earlier[0]?.captureException(new Error(plantedText));
        Sentry.captureException(new Error(plantedText));
        await earlier[0]?.flush(5000);
        return findLeaks(await envelopes(), planted);
      },
    );
    return { leaks, said };
  }

  test('is guarded from then on, which is told once', async ({ withSdk }) => {
    const { leaks, said } = await trial((dsn) => Sentry.init({ dsn, release }), withSdk);
    expect(leaks).toEqual([]);
    expect(said.filter((sentence) => sentence === found)).toHaveLength(1);
  });

  test('is told of to nobody where it was guarded or closed', async ({ withSdk }) => {
    const guarded = await trial((dsn) => init({ dsn, release }), withSdk);
    const closed = await trial((dsn) => {
      const client = Sentry.init({ dsn, release });
      void client?.close(100);
      // close() does so by itself, once what it waits for is over.
      if (client !== undefined) client.getOptions().enabled = false;
      return client;
    }, withSdk);
    const none = await trial(() => undefined, withSdk);
    for (const { leaks, said } of [guarded, closed, none]) {
      expect(leaks).toEqual([]);
      expect(said).not.toContain(found);
    }
  });
});

describe('a guard that comes in another way', () => {
  test('vedette() added late guards what is sent from then on', async ({ withSdk }) => {
    await withSdk(
      (dsn) => Sentry.init({ dsn, release }),
      async ({ client, envelopes, items }) => {
        const integration = vedette({ warn: quiet });
        client.addIntegration(integration);
        client.addIntegration(vedette({ warn: quiet }));
        Sentry.captureException(new Error(plantedText));
        expect(await items('event')).toHaveLength(1);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
        expect(stats()).toEqual(integration.stats());
      },
    );
  });

  test('one vedette() for two clients guards both, with one budget and one count', async ({ withSdk }) => {
    const integration = vedette({ budget: { errors: '3/minute' }, warn: quiet });
    await withSdk(
      (dsn) => {
        Sentry.init({ dsn, release, integrations: [integration] });
        const client = secondClient(dsn, { integrations: [integration] });
        client.init();
        return client;
      },
      async ({ client, envelopes, items }) => {
        for (const number of [1, 2]) {
          client.captureException(new Error(`second ${number} ${plantedText}`));
          Sentry.captureException(new Error(`first ${number} ${plantedText}`));
        }
        await Sentry.flush();
        expect(await items('event')).toHaveLength(3);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
        expect(integration.stats().budget).toMatchObject({ seen: 4, sent: 3 });
      },
    );
  });

  test('guard() before init() stands once, and is found afterwards', async ({ withSdk }) => {
    const said: string[] = [];
    await withSdk(
      (dsn) => {
        const client = secondClient(dsn, { integrations: [Sentry.dedupeIntegration()] });
        const standing = guard(client, { budget: { errors: '5/minute' }, warn: quiet });
        client.init();
        expect(guard(client, { warn: (sentence) => said.push(sentence) })).toBe(standing);
        return client;
      },
      async ({ client, items }) => {
        client.captureException(new Error(plantedText));
        expect(await items('event')).toHaveLength(1);
        const { budget, outcomes } = guard(client, { warn: quiet }).stats();
        expect([budget?.seen, budget?.sent, outcomes['scrub replaced']]).toEqual([1, 1, 1]);
        expect(client.getIntegrationNames().slice(0, 2)).toEqual(['Vedette', 'Dedupe']);
      },
    );
    expect(said).toEqual(['[vedette] This client is guarded already and keeps the guard it has. Call guard() once.']);
  });

  test('scopes that a guarded client is cloned into send behind its guard', async ({ withSdk }) => {
    await withSdk(
      (dsn) => init({ dsn, release, vedette: { warn: quiet } }),
      async ({ client, envelopes, items }) => {
        const own = new Sentry.Scope();
        own.setClient(client);
        const scopes = [Sentry.getCurrentScope().clone(), own, own.clone()];
        for (const [at, scope] of scopes.entries()) scope.captureException(new Error(`${at} ${plantedText}`));
        Sentry.withScope(() => Sentry.captureException(new Error(`with ${plantedText}`)));
        Sentry.withIsolationScope(() => Sentry.captureException(new Error(`isolated ${plantedText}`)));
        expect(await items('event')).toHaveLength(5);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
        expect(stats()?.outcomes).toMatchObject({ 'scrub replaced': 5 });
      },
    );
  });

  test('what is no client may be given to a scope as before', async ({ withSdk }) => {
    await withSdk(
      (dsn) => init({ dsn, release }),
      async () => {
        const hostile = new Proxy({}, { get: () => expect.unreachable('what a stranger throws reached the application') });
        for (const stranger of [undefined, null, 'client', Object.freeze({}), hostile]) {
          const scope = new Sentry.Scope();
          Reflect.apply(scope.setClient, scope, [stranger]);
          expect(scope.getClient()).toBe(stranger);
        }
      },
    );
  });
});

// Last, as such a guard is in force for as long as the process lives.
describe('a library that starts the SDK where the application has it off', () => {
  test.for([
    ['without a DSN', {}],
    ['with a DSN that is none', { dsn: 'not a dsn' }],
    ['switched off', { dsn: 'https://public@127.0.0.1/1', enabled: false }],
  ] as const)('%s, goes behind the guard', async ([_how, off], { withSdk }) => {
    const start: Start = (dsn) => {
      init({ ...off, release, vedette: { warn: quiet } });
      return Sentry.init({ dsn, release });
    };
    await withSdk(start, async ({ envelopes, items }) => {
      Sentry.captureException(new Error(plantedText));
      await Sentry.flush(5000);
      expect(await items('event')).toHaveLength(1);
      expect(findLeaks(await envelopes(), planted)).toEqual([]);
    });
  });
});
