import * as Sentry from '@sentry/node';
import { findLeaks } from '@vedette/testing';
import { planted, plantedObject, plantedText } from '@vedette/tooling/samples/planted';
import { describe, expect } from 'vitest';
import { init, type Stats, stats } from './index.ts';
import { itemsOf } from './receiver-sample.ts';
import { type RunningSdk, test } from './sdk-sample.ts';

function throwPlanted(): never {
  throw new Error(plantedText);
}

function cyclic(): object {
  const value: Record<string, unknown> = plantedObject();
  value['self'] = { again: [value] };
  return value;
}

function nested(depth: number): object {
  let value: object = plantedObject();
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { deeper: value } : [value, planted.email];
  return value;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function throwingProxy(): object {
  const trap = { get: throwPlanted, has: throwPlanted, ownKeys: throwPlanted, getOwnPropertyDescriptor: throwPlanted };
  return new Proxy(plantedObject(), trap);
}

/** Answers every other reading with a planted value. */
function changing(): object {
  let readings = 0;
  return new Proxy(
    { note: 'fine' },
    {
      get: (target, key) => {
        readings += 1;
        return key === 'note' && readings % 2 === 0 ? plantedText : Reflect.get(target, key);
      },
    },
  );
}

function withGetters(): object {
  return {
    ...plantedObject(),
    get broken(): never {
      return throwPlanted();
    },
    get contact(): string {
      return planted.email;
    },
    toJSON: throwPlanted,
  };
}

const megabytes = (count: number): string => `${plantedText}\n`.repeat(Math.ceil((count * 2 ** 20) / (plantedText.length + 1)));

/** What an application may hand over by accident. */
const inputs: Readonly<Record<string, () => unknown>> = {
  'a frozen object': () => Object.freeze(plantedObject()),
  'a cyclic object': cyclic,
  'a Proxy whose traps throw': throwingProxy,
  'a Proxy that answers differently each time': changing,
  'a Proxy that was revoked': revoked,
  'an object whose getter and toJSON throw': withGetters,
  'a BigInt': () => BigInt(planted.card),
  'an object of BigInts and Symbols': () => ({
    [Symbol(planted.email)]: 1,
    card: BigInt(planted.card),
    symbol: Symbol(planted.email),
  }),
  'a Symbol': () => Symbol(planted.email),
  'a Map, a Set and bytes': () => ({
    map: new Map([[planted.email, plantedObject()]]),
    set: new Set([plantedText]),
    bytes: new TextEncoder().encode(plantedText),
    buffer: Buffer.from(plantedText),
  }),
  'an Error with a cause and fields': () => Object.assign(new Error(plantedText, { cause: plantedObject() }), plantedObject()),
  'an Error whose message throws': () => Object.defineProperty(new Error('x'), 'message', { get: throwPlanted }),
  'an object without a prototype': () => Object.assign(Object.create(null), plantedObject()),
  'an object with odd keys': () => ({ [plantedText]: 1, __proto__: plantedObject(), ['constructor']: planted.email }),
  'a text of 10 MB': () => megabytes(10),
  'an object of 10 MB': () => Array.from({ length: 10 }, () => ({ note: megabytes(1) })),
  'a list of 200,000 values': () => Array.from({ length: 200_000 }, () => planted.email),
  'an object 10,000 levels deep': () => nested(10_000),
};

/** The ways in which a value comes to the SDK. */
const doors: Readonly<Record<string, (value: unknown) => void>> = {
  captureException: (value) => void Sentry.captureException(value),
  'the cause of an exception': (value) => void Sentry.captureException(new Error('refused', { cause: value })),
  setContext: (value) => {
    Sentry.setContext('order', { value });
    Sentry.captureMessage('refused');
  },
  setExtra: (value) => {
    Sentry.setExtra('order', value);
    Sentry.captureMessage('refused');
  },
  addBreadcrumb: (value) => {
    Sentry.addBreadcrumb({ message: 'order', data: { value } });
    Sentry.captureMessage('refused');
  },
  'captureEvent, in a request': (value) => void Sentry.captureEvent({ message: 'refused', request: { data: value } }),
  logger: (value) => Sentry.logger.info('order', { value }),
  'the attributes of a scope': (value) => {
    Sentry.getCurrentScope().setAttributes({ value: String(typeof value === 'string' ? value : '') });
    Sentry.logger.info('order');
  },
};

/** What came of handing a value over in every way. */
interface Outcome {
  /** Where the SDK threw at the application. */
  readonly thrown: readonly string[];
  readonly envelopes: readonly Uint8Array[];
  readonly stats: Stats | undefined;
}

/** The types of what arrived, but of sessions: on the Sentry 10 line a process has one, and not each client. */
function typesOf(envelopes: readonly Uint8Array[]): readonly string[] {
  const types = itemsOf(envelopes).map(({ type }) => type);
  return types.filter((type) => type !== 'session').sort();
}

/** What is done at most for one item, whatever is in it: the limits of core, and what the last text goes beyond them. */
const most = { nodes: 101_000, characters: 3_500_000 } as const;

describe('hostile input', () => {
  for (const [name, make] of Object.entries(inputs)) {
    test(`${name} neither leaks nor throws where the SDK alone does not`, { timeout: 60_000 }, async ({ receiver, withSdk }) => {
      const rejected: unknown[] = [];
      async function outcomeWith(start: (dsn: string) => Sentry.NodeClient | undefined): Promise<Outcome> {
        const use = async ({ client }: RunningSdk): Promise<Outcome> => {
          process.on('unhandledRejection', (reason) => rejected.push(reason));
          const thrown: string[] = [];
          for (const [door, pass] of Object.entries(doors)) {
            Sentry.withIsolationScope(() => {
              try {
                pass(make());
              } catch (_thrown) {
                thrown.push(door);
              }
            });
          }
          // The SDK waits for a capture at which it threw as for one that never ends.
          await client.flush(thrown.length > 0 ? 500 : 20_000);
          return { thrown, envelopes: await receiver.envelopes(), stats: stats() };
        };
        return withSdk(start, use, { toClose: 100 });
      }
      const options = { release: 'shop@1', enableLogs: true };
      const without = await outcomeWith((dsn) => Sentry.init({ dsn, ...options }));
      const guarded = await outcomeWith((dsn) => init({ dsn, ...options, vedette: { warn: () => undefined } }));
      expect(findLeaks(guarded.envelopes, planted)).toEqual([]);
      expect(guarded.thrown).toEqual(without.thrown);
      expect(typesOf(guarded.envelopes)).toEqual(typesOf(without.envelopes));
      expect(rejected).toEqual([]);
      expect(guarded.stats?.failures).toEqual({});
      const { nodes = 0, characters = 0 } = guarded.stats?.work ?? {};
      const items = itemsOf(guarded.envelopes).length;
      expect(nodes).toBeGreaterThan(0);
      expect(nodes).toBeLessThan(items * most.nodes);
      expect(characters).toBeLessThan(items * most.characters);
    });
  }
});

describe('a full batch', () => {
  test('1,000 spans of one trace and 100 logs arrive, each with its attributes', { timeout: 60_000 }, async ({ withSdk }) => {
    const options = { release: 'shop@1', tracesSampleRate: 1, traceLifecycle: 'stream', enableLogs: true } as const;
    const attributes = Object.fromEntries(Array.from({ length: 100 }, (_none, at) => [`note ${at}`, planted.email]));
    await withSdk(
      (dsn) => init({ dsn, ...options, vedette: { warn: () => undefined } }),
      async ({ envelopes, items }) => {
        Sentry.startSpan({ name: 'order' }, () => {
          for (let time = 1; time < 1000; time += 1) Sentry.startSpan({ name: 'line', attributes }, () => undefined);
        });
        for (let time = 0; time < 100; time += 1) Sentry.logger.info('refused', attributes);
        const batches = (await items()).filter(({ type }) => type === 'span' || type === 'log');
        const counts = batches.map(({ type, header, payload }) => {
          const { items: entries } = JSON.parse(new TextDecoder().decode(payload));
          return [type, header['item_count'], entries.length, entries[0].attributes['note 99'].value];
        });
        const total = (wanted: string): number =>
          counts.reduce((sum, [type, count]) => sum + (type === wanted ? Number(count) : 0), 0);
        expect([total('span'), total('log')]).toEqual([1000, 100]);
        for (const [, count, entries, value] of counts) expect([entries, value]).toEqual([count, '[email]']);
        expect(findLeaks(await envelopes(), planted)).toEqual([]);
        expect(stats()?.work.cut).toBe(0);
      },
    );
  });
});
