import { describe, expect, test } from 'vitest';
import type { Enricher } from '../enrich/enricher.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import { enrich } from './enrich.ts';

function fail(): never {
  throw new Error('nothing to say');
}

/** A callback that was made asynchronous, which the types refuse. */
const reject = (): Promise<never> => Promise.reject(new Error('x'));

/** The stage with enrichers of these tests alone, the built-in ones having nothing to add. */
function enriched(event: object, enrichers: readonly Enricher[], options: PolicyOptions = {}): ReturnType<typeof enrich> {
  return enrich(event, {}, definePolicy({ ...options, enrichers }));
}

const adding = (id: string, added: ReturnType<Enricher['describe']>): Enricher => ({ id, describe: () => added });

describe('the enrich stage', () => {
  test('adds what each enricher says, and tells it', () => {
    const { event, decisions } = enriched({ message: 'x' }, [
      adding('a', { tags: { tenant: 'blue' }, contexts: { cart: { items: 3 } } }),
      adding('b', undefined),
      adding('c', { transaction: 'GET /orders/:id', release: 'shop@1' }),
    ]);
    expect(event).toEqual({
      message: 'x',
      tags: { tenant: 'blue' },
      contexts: { cart: { items: 3 } },
      transaction: 'GET /orders/:id',
      transaction_info: { source: 'route' },
      release: 'shop@1',
    });
    expect(decisions).toEqual([
      { stage: 'enrich', item: 'event', outcome: 'added', enricher: 'a' },
      { stage: 'enrich', item: 'event', outcome: 'added', enricher: 'c' },
    ]);
  });

  test('replaces nothing that the event has', () => {
    const own = {
      tags: { tenant: 'own' },
      contexts: { cart: { id: 'own' } },
      release: 'own',
      transaction: 'own',
      transaction_info: { source: 'custom' },
    };
    const added = { tags: { tenant: 'blue', plan: 'a' }, contexts: { cart: { items: 3 } }, release: 'x', transaction: 'GET /' };
    expect(enriched(own, [adding('a', added)]).event).toEqual({ ...own, tags: { tenant: 'own', plan: 'a' } });
  });

  test('a route takes the place of a name that says nothing of itself, and the first route stays', () => {
    const named = [{ transaction: 'GET /orders/4711' }, { transaction: '/x', transaction_info: { source: 'url' } }];
    const routes = [adding('a', { transaction: 'GET /orders/:id' }), adding('b', { transaction: 'GET /*' })];
    for (const event of named)
      expect(enriched(event, routes).event).toEqual({
        transaction: 'GET /orders/:id',
        transaction_info: { source: 'route' },
      });
  });

  test('leaves the event it was given as it was, and what an enricher answered too', () => {
    const event = Object.freeze({ tags: Object.freeze({ own: '1' }), contexts: Object.freeze({ own: Object.freeze({ a: 1 }) }) });
    const added = { tags: { tenant: 'blue' }, contexts: { cart: { items: 3 } } };
    const before = structuredClone(event);
    const result = enriched(event, [adding('a', added)]).event;
    expect(event).toEqual(before);
    const contexts: unknown = Reflect.get(result, 'contexts');
    Reflect.set(Object(Reflect.get(Object(contexts), 'cart')), 'items', 99);
    expect(added.contexts.cart.items).toBe(3);
  });

  test('an enricher that throws, or that answers what is no enrichment, is told of, and the others are asked', async () => {
    const answers: readonly Enricher[] = [
      { id: 'throws', describe: fail },
      { id: 'text', describe: () => JSON.parse('"tags"') },
      { id: 'promise', describe: Reflect.get({ reject }, 'reject') },
      { id: 'getter', describe: () => Object.defineProperty({}, 'tags', { get: fail }) },
      adding('last', { tags: { tenant: 'blue' } }),
    ];
    const { event, decisions } = enriched({ message: 'x' }, answers);
    await new Promise((resolve) => setImmediate(resolve));
    expect(event).toStrictEqual({ message: 'x', tags: { tenant: 'blue' } });
    expect(decisions[0]).toEqual({ stage: 'enrich', item: 'event', outcome: 'failed', enricher: 'throws' });
    expect(decisions.map(({ enricher, outcome }) => `${enricher} ${outcome}`)).toEqual([
      'throws failed',
      'text failed',
      'promise failed',
      'getter failed',
      'last added',
    ]);
  });

  test('built-in enrichers say root cause and deployment', () => {
    const policy = definePolicy({ environmentVariables: { FLY_APP_NAME: 'shop', FLY_REGION: 'ams', SENTRY_RELEASE: 'a@1' } });
    const originalException = new Error('x', { cause: Object.assign(new RangeError('y'), { code: 'E1' }) });
    expect(enrich({}, { originalException }, policy).event).toEqual({
      release: 'a@1',
      tags: { 'error.code': 'E1' },
      contexts: {
        'root cause': { type: 'RangeError', depth: 2, codes: ['E1'] },
        deployment: { platform: 'fly', region: 'ams' },
      },
    });
  });

  test('an enricher that has state of its own keeps it', () => {
    class Counting implements Enricher {
      readonly id = 'counting';
      #asked = 0;
      describe(): { tags: { asked: string } } {
        this.#asked += 1;
        return { tags: { asked: `${this.#asked}` } };
      }
    }
    const policy = definePolicy({ enrichers: [new Counting()] });
    expect([enrich({}, {}, policy), enrich({}, {}, policy)].map(({ event }) => event)).toEqual([
      { tags: { asked: '1' } },
      { tags: { asked: '2' } },
    ]);
  });

  test('changes nothing and tells everything where it only reports', () => {
    const event = { message: 'x' };
    const reported = enriched(event, [adding('a', { tags: { tenant: 'blue' } }), { id: 'b', describe: fail }], {
      reportOnly: ['enrich'],
    });
    expect(reported.event).toBe(event);
    expect(reported.decisions.map(({ outcome }) => outcome)).toEqual(['would add', 'failed']);
  });
});
