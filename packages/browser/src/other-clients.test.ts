import { expectNoLeaks, findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { settled, test, type WithVisit } from './browser-sample.ts';
import { inText, planted, plants } from './planted-sample.ts';

const carried: Readonly<Record<string, string>> = Object.fromEntries(inText.map((name) => [name, planted[name]]));

/** What a page does with more than one client, by name; `guarded` says whether Vedette takes part. */
type Case =
  | 'init of the SDK after init()'
  | 'init of the SDK before init()'
  | 'a client in a scope of its own'
  | 'a client that no scope is given'
  | 'guard() before the client starts'
  | 'vedette() added late'
  | 'one vedette() for two clients'
  | 'a scope that the client is cloned into'
  | 'a copy of the SDK before init()'
  | 'a copy of the SDK after init()';

interface Flushable {
  flush(timeout?: number): PromiseLike<unknown>;
}

interface Outcome {
  readonly envelopes: readonly Uint8Array[];
  readonly events: number;
  readonly said: readonly string[];
}

/** Runs in the page. */
async function run({ name, guarded, dsn, text }: { name: Case; guarded: boolean; dsn: string; text: string }): Promise<string[]> {
  const { Sentry, Vedette, library } = window.sample;
  const Library = await library();
  const said: string[] = [];
  const policy = { warn: (sentence: string): void => void said.push(sentence) };
  const begin = (): unknown => (guarded ? Vedette.init({ dsn, vedette: policy }) : Sentry.init({ dsn }));
  const second = (own: readonly ReturnType<typeof Vedette.vedette>[] = []): InstanceType<typeof Sentry.BrowserClient> =>
    new Sentry.BrowserClient({
      dsn,
      integrations: [...own],
      stackParser: Sentry.defaultStackParser,
      transport: Sentry.makeFetchTransport,
    });
  const current = (): InstanceType<typeof Sentry.BrowserClient> => {
    const client = Sentry.getClient<InstanceType<typeof Sentry.BrowserClient>>();
    if (client === undefined) throw new Error('the SDK did not start');
    return client;
  };
  const cases: Record<typeof name, () => Flushable[]> = {
    'init of the SDK after init()': () => {
      begin();
      Sentry.init({ dsn });
      Sentry.captureException(new Error(text));
      return [current()];
    },
    'init of the SDK before init()': () => {
      Sentry.init({ dsn });
      const earlier = current();
      begin();
      earlier.captureException(new Error(text));
      return [earlier];
    },
    'a client in a scope of its own': () => {
      begin();
      const client = second();
      const scope = new Sentry.Scope();
      scope.setClient(client);
      client.init();
      scope.captureException(new Error(text));
      return [client];
    },
    'a client that no scope is given': () => {
      begin();
      const client = second();
      client.init();
      client.captureException(new Error(text));
      return [client];
    },
    'guard() before the client starts': () => {
      const client = second();
      if (guarded) Vedette.guard(client, policy);
      client.init();
      said.length = 0;
      if (guarded) Vedette.guard(client, policy);
      client.captureException(new Error(text));
      return [client];
    },
    'vedette() added late': () => {
      Sentry.init({ dsn });
      if (guarded) Sentry.addIntegration(Vedette.vedette(policy));
      Sentry.captureException(new Error(text));
      return [current()];
    },
    'one vedette() for two clients': () => {
      const own = guarded ? [Vedette.vedette(policy)] : [];
      Sentry.init({ dsn, integrations: [...own] });
      const client = second(own);
      client.init();
      client.captureException(new Error(`second ${text}`));
      Sentry.captureException(new Error(`first ${text}`));
      return [client, current()];
    },
    'a scope that the client is cloned into': () => {
      begin();
      Sentry.getCurrentScope().clone().captureException(new Error(text));
      return [current()];
    },
    'a copy of the SDK before init()': () => {
      Library.init({ dsn });
      const earlier = Library.getClient();
      begin();
      earlier?.captureException(new Error(text));
      return earlier === undefined ? [] : [earlier];
    },
    'a copy of the SDK after init()': () => {
      begin();
      Library.init({ dsn });
      Library.captureException(new Error(text));
      const client = Library.getClient();
      return client === undefined ? [] : [client];
    },
  };
  for (const client of cases[name]()) await client.flush(2000);
  return said;
}

async function outcome(name: Case, guarded: boolean, withVisit: WithVisit): Promise<Outcome> {
  return withVisit(async ({ open, receiver }) => {
    const page = await open();
    const said = await page.evaluate(run, { name, guarded, dsn: receiver.dsn(), text: plants.text });
    await settled(receiver);
    return { envelopes: receiver.envelopes(), events: receiver.items({ type: 'event' }).length, said };
  });
}

const found =
  '[vedette] A client was started without Vedette. It is guarded from now on; what it sent before was not. Start Vedette first, or give that client vedette().';

describe('clients of a page on which a guard stands', () => {
  const seen: readonly (readonly [name: Case, timesTold: number])[] = [
    ['init of the SDK after init()', 0],
    ['init of the SDK before init()', 1],
    ['a client in a scope of its own', 0],
    ['guard() before the client starts', 0],
    ['vedette() added late', 0],
    ['one vedette() for two clients', 0],
    ['a scope that the client is cloned into', 0],
    ['a copy of the SDK before init()', 1],
    ['a copy of the SDK after init()', 0],
  ];
  for (const [name, timesTold] of seen) {
    test(`${name}: everything is guarded`, async ({ withQuickVisit }) => {
      const unguarded = await outcome(name, false, withQuickVisit);
      const { envelopes, events, said } = await outcome(name, true, withQuickVisit);
      expect(events).toBe(unguarded.events);
      expectNoLeaks(envelopes, carried, { unguarded: unguarded.envelopes });
      expect(said.filter((sentence) => sentence === found)).toHaveLength(timesTold);
    });
  }

  test('a client that no scope is given is not seen', async ({ withQuickVisit }) => {
    const { envelopes } = await outcome('a client that no scope is given', true, withQuickVisit);
    expect(new Set(findLeaks(envelopes, carried).map(({ name }) => name))).toEqual(new Set(inText));
  });

  test('guard() stands once, also where the client is started after it, and that is told', async ({ withQuickVisit }) => {
    const { said, events } = await outcome('guard() before the client starts', true, withQuickVisit);
    expect(said).toEqual(['[vedette] This client is guarded already and keeps the guard it has. Call guard() once.']);
    expect(events).toBe(1);
  });
});
