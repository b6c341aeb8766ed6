import type { ErrorEvent as Event } from '@sentry/browser';
import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { line, settled, test, type WithVisit } from './browser-sample.ts';
import { init } from './deferred-init.ts';
import { type Row, rows } from './item-rows-sample.ts';
import { run as runRow } from './item-trial-sample.ts';
import { type Plants, path, planted, plants } from './planted-sample.ts';

/** What became of a page whose guard came later, or never. */
interface Outcome {
  /** How many requests the page made of Sentry before the guard was there. */
  readonly early: number;
  readonly isFlushed: boolean;
  readonly said: readonly string[];
  /** How many errors the budget of the guard saw, and how many of them are told of or owed. */
  readonly counted: readonly (number | undefined)[];
}

/** How the guard comes to be there. */
type Coming =
  | 'late'
  | 'never'
  | 'not a guard'
  | 'as a guard that guards nothing'
  | 'beside another'
  | 'refused'
  | 'with a policy that is not fit';

/** Runs in the page: captures, waits, lets the guard come, and captures again. */
async function run({
  dsn,
  coming,
  plants: {
    text,
    planted: { email },
  },
}: {
  dsn: string;
  coming: Coming;
  plants: Plants;
}): Promise<Outcome> {
  const { Sentry, Vedette, Deferred } = window.sample;
  const said: string[] = [];
  const asked = (): number => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/envelope/')).length;
  const make = (): ReturnType<typeof Vedette.vedette> =>
    Vedette.vedette({ warn: (sentence) => said.push(sentence), budget: { perIssue: '2/minute' } });
  const guards = {
    late: make,
    never: () => new Promise(() => undefined),
    'not a guard': () => ({ name: text }),
    'as a guard that guards nothing': () => ({ name: 'Vedette', stats: () => text }),
    'beside another': () => Vedette.vedette(),
    refused: () => Promise.reject(new Error(text)),
    'with a policy that is not fit': () => Vedette.vedette(Object({ colour: text })),
  };
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((arrived) => {
    arrive = arrived;
  });
  const load = async (): Promise<ReturnType<typeof Vedette.vedette>> => {
    await arrival;
    return Object(await guards[coming]());
  };
  Deferred.init({
    dsn,
    tracesSampleRate: 1,
    integrations: coming === 'beside another' ? [make()] : [],
    guard: load,
    warn: (sentence) => said.push(sentence),
  });
  Sentry.setUser({ email });
  for (let at = 0; at < 5; at += 1) Sentry.captureException(new Error(`${at} ${text}`));
  Sentry.captureMessage(text);
  Sentry.startSpan({ name: text }, () => undefined);
  await new Promise((waited) => setTimeout(waited, 300));
  const early = asked();
  arrive();
  const isFlushed = await Sentry.flush(coming === 'never' ? 200 : 30_000);
  Sentry.captureException(new Error(`then ${text}`));
  await Sentry.flush(coming === 'late' || coming === 'beside another' ? 30_000 : 200);
  const { budget } = Vedette.stats() ?? {};
  return { early, isFlushed, said, counted: [budget?.seen, budget && budget.represented + budget.pending + budget.evicted] };
}

async function visited(coming: Coming, withVisit: WithVisit) {
  return withVisit(async ({ page, open, leave, receiver }) => {
    await open(path);
    const outcome = await page.evaluate(run, { dsn: receiver.dsn(), coming, plants });
    await leave();
    await settled(receiver);
    return { ...outcome, receiver };
  });
}

/** One row for each type of item that leaves scrubbed. */
function oneOfEach(): readonly Row[] {
  const ofLine = rows.filter(({ lines, withVedette }) => lines.includes(line) && withVedette === 'scrubbed');
  return ofLine.filter(({ type }, at) => ofLine.findIndex((other) => other.type === type) === at);
}

describe('a guard that is loaded later', () => {
  test.for<Coming>(['late', 'beside another'])(
    'that comes %s gets what was captured before it, and nothing leaves earlier',
    async (coming, { withQuickVisit }) => {
      const { early, isFlushed, said, counted, receiver } = await visited(coming, withQuickVisit);
      expect({ early, isFlushed, said, counted }).toEqual({ early: 0, isFlushed: true, said: [], counted: [7, 7] });
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
      const events = receiver.items({ type: 'event' });
      expect(events.length).toBeLessThan(7);
      expect([...receiver.items({ type: 'transaction' }), ...receiver.items({ type: 'span' })]).toHaveLength(1);
      expect(receiver.summary().clientReports['sample_rate:error']).toBe(7 - events.length);
    },
  );

  test('names the issues of errors that were captured before it as of those after it', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ page, open, receiver }) => {
      await open();
      await page.evaluate(async (dsn) => {
        const { Sentry, Vedette, Deferred } = window.sample;
        const load = (): Promise<void> => new Promise((loaded) => setTimeout(loaded, 100));
        Deferred.init({ dsn, guard: () => load().then(() => Vedette.vedette()) });
        const fail = (): unknown =>
          Sentry.captureException(Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' }));
        fail();
        await Sentry.flush(30_000);
        fail();
        await Sentry.flush(30_000);
      }, receiver.dsn());
      await settled(receiver, { events: 1 });
      const [first, ...others] = receiver.items({ type: 'event' }).map((item) => Object(item.json()).fingerprint);
      expect(first).toEqual(['fault=asset;', 'asset=script;']);
      for (const other of others) expect(other).toEqual(first);
    });
  });

  test('gets an event that an integration was still at work on when it came, as any other', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open(path);
      await page.evaluate(
        async ({ dsn, name }) => {
          const { Sentry, Vedette, Deferred } = window.sample;
          const load = (): Promise<void> => new Promise((loaded) => setTimeout(loaded, 50));
          const slow = {
            name: 'Slow',
            processEvent: async (event: Event): Promise<Event> => {
              await new Promise((waited) => setTimeout(waited, 300));
              return event;
            },
          };
          Deferred.init({ dsn, integrations: [slow], guard: () => load().then(() => Vedette.vedette()) });
          Sentry.captureException(Object.assign(new Error(`Loading chunk 7 failed for ${name}`), { name: 'ChunkLoadError' }));
          await Sentry.flush(30_000);
        },
        { dsn: receiver.dsn(), name: plants.text },
      );
      await settled(receiver, { events: 1 });
      expect(receiver.items({ type: 'event' }).map((item) => Object(item.json()).fingerprint)).toEqual([
        ['fault=asset;', 'asset=script;'],
      ]);
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    });
  });

  test('does not come where the transport cannot be held: nothing leaves, that is said, and nothing is thrown', async ({
    withQuickVisit,
  }) => {
    await withQuickVisit(async ({ open }) => {
      const page = await open();
      const outcome = await page.evaluate(async (text) => {
        const { Sentry, Vedette, Deferred } = window.sample;
        const outcomes: unknown[] = [];
        const [sent, said]: [unknown[], string[]] = [[], []];
        const send = async (envelope: unknown): Promise<object> => {
          sent.push(envelope);
          return {};
        };
        const flush = async (): Promise<boolean> => true;
        const none: { send: typeof send; flush: typeof flush } = { send, flush };
        Reflect.deleteProperty(none, 'flush');
        for (const transport of [Object.freeze({ send, flush }), none]) {
          Deferred.init({
            dsn: 'https://public@sentry.invalid/1',
            transport: () => transport,
            defaultIntegrations: false,
            guard: async () => Vedette.vedette({ warn: () => undefined }),
            warn: (sentence) => void said.push(sentence),
          });
          Sentry.captureException(new Error(text));
          await new Promise((waited) => setTimeout(waited, 100));
          outcomes.push([sent.length, JSON.stringify(sent).includes('rosa.diaz'), [...said]]);
        }
        return outcomes;
      }, plants.text);
      const said = [
        '[vedette] The client could not be guarded and was switched off. Give it a transport whose send can be replaced.',
      ];
      expect(outcome).toEqual([
        [0, false, said],
        [1, false, said],
      ]);
    });
  });

  test('gets what each client captures that is started so, one beside or after the other', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open(path);
      const said = await page.evaluate(
        async ({ dsn, text }) => {
          const { Sentry, Vedette, Deferred } = window.sample;
          const told: string[] = [];
          const warn = (sentence: string): void => void told.push(sentence);
          const guard = Vedette.vedette({ warn });
          const load = (): Promise<void> => new Promise((loaded) => setTimeout(loaded, 50));
          for (const number of [1, 2, 3]) {
            Deferred.init({ dsn, guard: () => load().then(() => guard), warn });
            Sentry.captureException(new Error(`${number} of ${text}`));
            if (number > 1) await Sentry.flush(30_000);
          }
          return told;
        },
        { dsn: receiver.dsn(), text: plants.text },
      );
      await settled(receiver, { events: 3 });
      expect(said).toEqual([]);
      expect(receiver.items({ type: 'event' })).toHaveLength(3);
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    });
  });

  test('holds envelopes beside events, tells how many were too many, and names no transaction in trace headers', async ({
    withQuickVisit,
    site,
  }) => {
    await withQuickVisit(async ({ open, leave, receiver }) => {
      const page = await open(path);
      const before = site.requests.length;
      await page.evaluate(
        async ({ dsn, name }) => {
          const { Sentry, Vedette, Deferred } = window.sample;
          let arrive = (): void => undefined;
          const arrival = new Promise<void>((arrived) => {
            arrive = arrived;
          });
          const client = Deferred.init({
            dsn,
            tracesSampleRate: 1,
            defaultIntegrations: false,
            integrations: [Sentry.browserTracingIntegration({ instrumentPageLoad: false })],
            guard: () => arrival.then(() => Vedette.vedette()),
          });
          await Sentry.startSpan({ name }, () => fetch('/api/orders'));
          for (let at = 0; at < 300; at += 1)
            client?.sendEnvelope([{}, [[{ type: 'check_in' }, { check_in_id: `${at}`, monitor_slug: name, status: 'ok' }]]]);
          arrive();
          await Sentry.flush(30_000);
        },
        { dsn: receiver.dsn(), name: plants.text },
      );
      await leave();
      const sent = (): number => receiver.items({ type: 'check_in' }).length;
      const lost = (): number => {
        const { clientReports } = receiver.summary();
        return (clientReports['internal_sdk_error:monitor'] ?? 0) + (clientReports['queue_overflow:monitor'] ?? 0);
      };
      await expect.poll(() => sent() + lost(), { timeout: 20_000 }).toBe(300);
      expect(lost()).toBeGreaterThanOrEqual(44);
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
      const baggage = site.requests.slice(before).map(({ headers }) => String(headers['baggage']));
      expect(baggage).toEqual([expect.stringContaining('sentry-trace_id=')]);
      expect(baggage[0]).not.toContain('sentry-transaction');
    });
  });

  describe.concurrent('lets nothing planted leave in', () => {
    for (const row of oneOfEach()) {
      test(`${row.type}, ${row.made}`, async ({ withQuickVisit }) => {
        const { envelopes, payloads, failures } = await runRow(row, 'later', withQuickVisit);
        expect(findLeaks(envelopes, planted)).toEqual([]);
        expect(payloads.length).toBeGreaterThan(0);
        expect(failures).toEqual({});
      });
    }
  });

  const closed: readonly (readonly [coming: Coming, said: readonly unknown[]])[] = [
    ['never', []],
    [
      'not a guard',
      ['[vedette] What was loaded as the guard is none, so that nothing leaves. Load what vedette() of @vedette/browser gives.'],
    ],
    ['refused', ['[vedette] The guard could not be loaded, so that nothing leaves. Mend what the function under guard loads.']],
    [
      'with a policy that is not fit',
      [
        expect.stringMatching(
          /^\[vedette\] The guard could not be loaded, so that nothing leaves\. policy\.colour: .*unknown option/,
        ),
      ],
    ],
    [
      'as a guard that guards nothing',
      [
        '[vedette] The guard does not stand before the client, so that nothing leaves. Load what vedette() of @vedette/browser gives.',
      ],
    ],
  ];
  for (const [coming, sentences] of closed) {
    test(`that comes ${coming} lets nothing leave, and that is said once`, async ({ withQuickVisit }) => {
      const { early, isFlushed, said, receiver } = await visited(coming, withQuickVisit);
      expect({ early, isFlushed, said }).toEqual({ early: 0, isFlushed: false, said: sentences });
      expect(receiver.envelopes()).toEqual([]);
    });
  }
});

test.for([
  ['no options', undefined, '[vedette] init.guard: undefined where a function belongs. Give one that loads'],
  [
    'a guard itself',
    { guard: { name: 'Vedette' } },
    '[vedette] init.guard: object where a function belongs. Give one that loads',
  ],
  [
    'a policy',
    { guard: () => undefined, vedette: { detectors: [] } },
    '[vedette] init.vedette: a policy, which is not read here. Give it to vedette() in the file that guard loads.',
  ],
] as const)('it is refused to start with %s', ([, options, message]) => {
  expect(() => Reflect.apply(init, undefined, [options])).toThrow(message);
});
