import { describe, expect, test } from 'vitest';
import { part, sentryGrouping } from './part.ts';
import { fingerprintBy } from './rule.ts';
import {
  besideFrames,
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  groupBy,
  partsOf,
  type Strategy,
} from './strategy.ts';
import { template } from './template/template.ts';
import { viewsOf } from './views.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

const event = {
  transaction: 'POST /checkout/:cart',
  level: 'error',
  exception: {
    values: [
      {
        type: 'RangeError',
        value: 'total of order 7',
        stacktrace: { frames: [{ function: 'charge', filename: '/app/payments.js', in_app: true }] },
      },
      { type: 'CheckoutError', value: 'cart 7 failed' },
    ],
  },
};

const by = (strategy: Strategy, of: object = event): unknown => strategy(viewsOf(of), of);

describe('a strategy', () => {
  test('gives parts by type, root cause, origin and message template', () => {
    expect(by(byType)).toEqual([part('type', 'CheckoutError')]);
    expect(by(byRootCause)).toEqual([part('root', `RangeError: total of order ${number}`)]);
    expect(by(byOrigin)).toEqual([part('function', 'charge'), part('file', 'payments.js')]);
    expect(by(byMessageTemplate)).toEqual([part('template', `cart ${number} failed`)]);
  });

  test('by endpoint names the host of others only, and what splits finely is narrow', () => {
    const failed = (url: string): object => ({
      exception: { values: [{ type: 'AxiosError', value: 'Request failed with status code 404' }] },
      contexts: { http: { url, method: 'get' } },
      request: { url: 'https://shop.example/' },
    });
    expect(by(byEndpoint, failed('https://api.shop.example/orders/7'))).toEqual([
      part('status', '404'),
      part('method', 'GET'),
      part('owner', 'ours'),
      part('route', '/orders/:id', { isNarrow: true }),
    ]);
    expect(by(byEndpoint, failed('https://ads.test/pixel'))).toEqual([
      part('status', '404'),
      part('method', 'GET'),
      part('owner', 'theirs'),
      part('host', 'ads.test', { isNarrow: true }),
      part('route', '/pixel', { isNarrow: true }),
    ]);
  });

  test('by impact names the area of the business, or else the level', () => {
    expect(by(byImpact({ revenue: ['/checkout', '/pay'] }))).toEqual([part('impact', 'revenue')]);
    expect(by(byImpact({ revenue: ['/pay'] }))).toEqual([part('impact', 'error')]);
    expect(by(byImpact())).toEqual([part('impact', 'error')]);
  });

  test('gives nothing where it has nothing to say', () => {
    for (const strategy of [byType, byRootCause, byOrigin, byEndpoint, byMessageTemplate, byImpact()])
      expect(by(strategy, {})).toEqual([]);
  });
});

test('strategies and texts together are the group of a rule, which says nothing where no strategy does', () => {
  const rule = { id: 'a', group: groupBy('{{ default }}', byType, byOrigin) };
  expect(fingerprintBy(rule, event, {})).toEqual([
    '{{ default }}',
    'type=CheckoutError;',
    'function=charge;',
    'file=payments.js;',
  ]);
  expect(fingerprintBy(rule, {}, {})).toBeUndefined();
});

test('parts stand beside the grouping of Sentry where there are frames for it', () => {
  const parts = partsOf({ status: 404, none: undefined, empty: '' });
  expect(parts).toEqual([part('status', '404')]);
  expect(besideFrames(viewsOf(event), parts)).toEqual([sentryGrouping, ...parts]);
  expect(besideFrames(viewsOf({}), parts)).toEqual(parts);
});

test('areas that are no lists of routes are refused, with the way to mend it', () => {
  const refused =
    (areas: unknown): (() => unknown) =>
    () =>
      Reflect.apply(byImpact, undefined, [areas]);
  const fix = "Write byImpact({ revenue: ['/checkout'] }).";
  expect(refused(null)).toThrow(new TypeError(`[vedette] byImpact: null where areas belong. ${fix}`));
  expect(refused({ revenue: 5 })).toThrow(`byImpact.revenue: a number where a list of routes belongs. ${fix}`);
  expect(refused({ revenue: '/checkout' })).toThrow('byImpact.revenue: a text of 9 characters where a list of routes belongs');
});

test('what is no strategy is refused where it is composed', () => {
  for (const none of [null, 5]) expect(() => Reflect.apply(groupBy, undefined, [byType, none])).toThrow('groupBy, 2: ');
});
