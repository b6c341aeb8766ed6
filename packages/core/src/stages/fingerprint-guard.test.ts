import { describe, expect, test } from 'vitest';
import { createFingerprintGuard } from '../grouping/guard/guard.ts';
import { guardPlanOf } from '../grouping/guard/plan.ts';
import { part, sentryGrouping } from '../grouping/part.ts';
import type { FingerprintRule } from '../grouping/rule.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import { propertyOf } from '../sentry.ts';
import { type Fingerprinted, fingerprint } from './fingerprint.ts';

const byRoute: FingerprintRule = {
  id: 'shop/route',
  reason: 'one client',
  group: (event) => [part('status', '503'), part('route', String(propertyOf(event, 'message')), { isNarrow: true })],
};

function stage(
  options: PolicyOptions,
  limits: Parameters<typeof guardPlanOf>[0] = { mostPerRule: 2 },
): (event: object) => Fingerprinted<object> {
  const policy = definePolicy(options);
  const guard = createFingerprintGuard(guardPlanOf(limits), { now: () => 0 });
  return (event) => fingerprint(event, {}, policy, { guard });
}

const thrown = (value: string, type = 'Error'): object => ({ exception: { values: [{ type, value }] } });

describe('the fingerprint stage under its guard', () => {
  test('tells what the guard left out of which rule', () => {
    const named = stage({ fingerprintRules: [byRoute] });
    const told = ['/a', '/b', '/c'].map((message) => named({ message }));
    expect(told.at(-1)).toEqual({
      event: { message: '/c', fingerprint: ['status=503;'] },
      decisions: [
        {
          stage: 'fingerprint',
          grouping: '2026-11',
          item: 'event',
          outcome: 'widened',
          rule: 'shop/route',
          reason: 'one client',
          left: ['route'],
        },
      ],
    });
    expect(told[0]?.decisions.map(({ outcome }) => outcome)).toEqual(['set']);
  });

  test('leaves an event to Sentry where a rule makes an issue of every value', () => {
    const named = stage({ fingerprintRules: [{ id: 'each', group: (event) => [JSON.stringify(event)] }] });
    const [last] = ['a', 'b', 'c'].map((message) => named({ message })).reverse();
    expect(last).toEqual({
      event: { message: 'c', fingerprint: ['{{ default }}'] },
      decisions: [{ stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'tripped', rule: 'each' }],
    });
  });

  test('changes nothing where it only reports', () => {
    const named = stage({ fingerprintRules: [byRoute], reportOnly: ['fingerprint'] });
    const told = ['/a', '/b', '/c'].map((message) => named({ message }));
    expect(told.map(({ event }) => event)).toEqual([{ message: '/a' }, { message: '/b' }, { message: '/c' }]);
    expect(told.map(({ decisions }) => decisions[0]?.outcome)).toEqual(['would set', 'would set', 'would widen']);
  });

  test('tells once of a fingerprint that holds too much together, whoever set it', () => {
    const own = stage({}, { mostPerIssue: 2 });
    const ofApplication = ['a failed', 'b broke', 'c was lost', 'd is gone'].map((value) =>
      own({ ...thrown(value), fingerprint: ['helper'] }),
    );
    const told = {
      stage: 'fingerprint',
      grouping: '2026-11',
      item: 'event',
      outcome: 'too broad',
      rule: 'application',
      splitBy: 'template',
    };
    expect(ofApplication.map(({ decisions }) => decisions)).toEqual([[], [], [told], []]);
    const ruled = stage({ fingerprintRules: [{ id: 'all', group: () => ['one for all'] }] }, { mostPerIssue: 2 });
    const ofRule = ['A', 'B', 'C', 'D'].map((type) => ruled(thrown('failed', type)).decisions.map(({ outcome }) => outcome));
    expect(ofRule).toEqual([['set'], ['set'], ['set', 'too broad'], ['set']]);
  });

  test('holds different stacks apart where Sentry does', () => {
    const rule: FingerprintRule = { id: 'hybrid', group: () => [sentryGrouping, 'x'] };
    const named = stage({ fingerprintRules: [rule] }, { mostPerIssue: 2 });
    const told = ['a', 'b', 'c', 'd'].map((name) => {
      const frames = [{ function: name, filename: '/app/shop.js', in_app: true }];
      return named({ exception: { values: [{ type: 'Error', value: `${name} failed`, stacktrace: { frames } }] } });
    });
    expect(told.map(({ decisions }) => decisions.map(({ outcome }) => outcome))).toEqual([['set'], ['set'], ['set'], ['set']]);
  });

  test('213 routes of one failing client make no more issues than the limit and one', () => {
    const named = stage({}, {});
    const fingerprints = Array.from({ length: 213 }, (_none, at) => {
      const area = `${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`;
      const event = {
        ...thrown('Request failed with status code 503', 'AxiosError'),
        contexts: { http: { url: `https://api.test/${area}`, method: 'GET' } },
      };
      return JSON.stringify(propertyOf(named(event).event, 'fingerprint'));
    });
    expect(new Set(fingerprints).size).toBe(51);
  });

  test('40 ports of one service make one issue', () => {
    const named = stage({}, {});
    const fingerprints = Array.from({ length: 40 }, (_none, at) =>
      JSON.stringify(propertyOf(named(thrown(`connect ECONNREFUSED 127.0.0.1:${40_000 + at}`)).event, 'fingerprint')),
    );
    expect(new Set(fingerprints).size).toBe(1);
  });
});
