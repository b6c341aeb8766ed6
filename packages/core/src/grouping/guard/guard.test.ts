import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { part } from '../part.ts';
import type { FingerprintAnswer, FingerprintRule } from '../rule.ts';
import { type Admitted, createFingerprintGuard, type FingerprintGuard } from './guard.ts';
import { guardPlanOf } from './plan.ts';
import { guardedRules } from './state.ts';

const minute = 60_000;
const routed = (status: number, route: number): FingerprintAnswer => [
  '{{ default }}',
  part('status', String(status)),
  part('host', `h${route % 3}`, { isNarrow: true }),
  part('route', `/r${route}`, { isNarrow: true }),
];
const coded = (code: number): FingerprintAnswer => [part('code', String(code))];

interface Clock {
  now: number;
}

function guardWith(
  limits: Parameters<typeof guardPlanOf>[0],
  clock: Clock = { now: 0 },
): FingerprintGuard & { readonly texts: (rule: object, answers: readonly FingerprintAnswer[]) => readonly string[] } {
  const guard = createFingerprintGuard(guardPlanOf(limits), { now: () => clock.now });
  const texts = (rule: object, answers: readonly FingerprintAnswer[]): readonly string[] =>
    answers.map((answer) => guard.admit(rule, answer).fingerprint.join(' '));
  return { ...guard, texts };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_none, at) => at);

describe('the guard of fingerprints', () => {
  test('lets a rule make as many fingerprints as it may, as often as it likes', () => {
    const guard = guardWith({ mostPerRule: 3 });
    const rule = {};
    for (const at of range(30))
      expect(guard.admit(rule, routed(500, at % 3))).toEqual({
        fingerprint: ['{{ default }}', 'status=500;', `host=h${at % 3};`, `route=/r${at % 3};`],
        left: [],
        state: 'ok',
      });
    expect(guard.widths()).toEqual(new Map());
  });

  test('lets a rule that answers for whatever no other does make as many as all rules together', () => {
    const guard = guardWith({ mostPerRule: 3, mostOverall: 10 });
    const rule = { isCatchAll: true };
    const states = range(11).map((at) => guard.admit(rule, coded(at)).state);
    expect(states).toEqual([...range(10).map(() => 'ok'), 'tripped']);
    expect(guard.remembered()).toBeLessThanOrEqual(3 * 11 + 10);
  });

  test('leaves narrow parts out one by one, the last first, and at last leaves the event to Sentry', () => {
    const guard = guardWith({ mostPerRule: 2 });
    const rule: FingerprintRule = { id: 'a', group: [] };
    const given = range(9).map((at) => guard.admit(rule, routed(500 + at, at)));
    const told = given.map(({ fingerprint, left, state }) => [fingerprint.length, left.join(), state].join(' '));
    expect(told).toEqual([
      '4  ok',
      '4  ok',
      '3 route widened',
      '3 route widened',
      '2 route,host widened',
      '2 route,host widened',
      '1 route,host,status tripped',
      '1 route,host,status tripped',
      '1 route,host,status tripped',
    ]);
    expect(given.at(-1)?.fingerprint).toEqual(['{{ default }}']);
    expect(guardedRules(guard, [rule])).toEqual([{ rule: 'a', state: 'tripped' }]);
  });

  test('leaves a rule without narrow parts to Sentry at once, and the other rules alone', () => {
    const guard = guardWith({ mostPerRule: 2 });
    const [many, few] = [{}, {}];
    expect(guard.texts(many, range(4).map(coded))).toEqual(['code=0;', 'code=1;', '{{ default }}', '{{ default }}']);
    expect(guard.texts(few, [coded(1)])).toEqual(['code=1;']);
    expect(guard.widths()).toEqual(new Map([[many, Number.POSITIVE_INFINITY]]));
  });

  test('widens the rule that makes most where all together would make too many', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 100, mostOverall: 6 }, clock);
    const [many, few] = [{}, {}];
    guard.texts(
      many,
      range(4).map((at) => routed(500, at)),
    );
    expect(guard.texts(few, range(3).map(coded))).toEqual(['code=0;', 'code=1;', '{{ default }}']);
    expect(guard.widths()).toEqual(new Map([[many, 1]]));
    clock.now += 6 * minute;
    guard.admit(few, coded(0));
    clock.now += 6 * minute;
    expect(guard.texts(few, range(3).map(coded))).toEqual(['code=0;', 'code=1;', 'code=2;']);
  });

  test('goes back one width at a time, once there would be half as many as there may be', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 4, windowMinutes: 6 }, clock);
    const rule = {};
    guard.texts(
      rule,
      range(13).map((at) => routed(500 + at, at)),
    );
    const seen: Admitted['state'][] = [];
    const lefts: string[] = [];
    for (const _minute of range(40)) {
      clock.now += minute;
      for (const at of range(2)) {
        const { state, left } = guard.admit(rule, routed(500, at));
        seen.push(state);
        lefts.push(left.join());
      }
    }
    expect([...new Set(seen)]).toEqual(['tripped', 'widened', 'ok']);
    expect([...new Set(lefts)]).toEqual(['route,host,status', 'route,host', 'route', '']);
    // Each step waits until the window is past.
    expect(lefts.filter((left) => left === 'route,host').length).toBeGreaterThanOrEqual(12);
  });

  test('gives a rule that went back and is widened again no more room there than it had left', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 1, windowMinutes: 6 }, clock);
    const rule = {};
    expect(guard.texts(rule, [routed(500, 0), routed(500, 1)])).toHaveLength(2);
    clock.now += 5 * minute;
    // Without its route, one host has the one place.
    expect(guard.texts(rule, [routed(500, 1)])).toEqual(['{{ default }} status=500; host=h1;']);
    clock.now += 2 * minute;
    expect(guard.texts(rule, [routed(500, 1)])).toEqual(['{{ default }} status=500; host=h1; route=/r1;']);
    expect(guard.texts(rule, [routed(500, 2)])).toEqual(['{{ default }} status=500;']);
  });

  test('does not go back while there would still be more than half as many', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 4, windowMinutes: 6 }, clock);
    const rule = {};
    guard.texts(
      rule,
      range(5).map((at) => routed(500, at)),
    );
    for (const _minute of range(60)) {
      clock.now += minute;
      expect(range(3).map((at) => guard.admit(rule, routed(500, at)).state)).toEqual(['widened', 'widened', 'widened']);
    }
  });

  test('knows nothing of a rule that rested for a window', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 1 }, clock);
    const rule = {};
    guard.texts(
      rule,
      range(9).map((at) => routed(500 + at, at)),
    );
    clock.now += 12 * minute;
    expect(guard.admit(rule, routed(500, 1)).state).toBe('ok');
  });

  test('gives what another process gives, but for its width', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 400, max: 600 }), fc.nat(200)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, answers, fc.integer({ min: 1, max: 20 }), (here, there, mostPerRule) => {
        const rule = {};
        const [one, other] = [guardWith({ mostPerRule }), guardWith({ mostPerRule: 5 })];
        one.texts(
          rule,
          here.map((at) => routed(...at)),
        );
        other.texts(
          rule,
          there.map((at) => routed(...at)),
        );
        for (const at of here) {
          const pair = [one, other].map((guard) => guard.admit(rule, routed(...at)).fingerprint);
          const [wide = [], narrow = []] = pair.sort((first, second) => first.length - second.length);
          expect(narrow.slice(0, wide.length)).toEqual(wide);
        }
      }),
      { numRuns: draws(100) },
    );
  });

  test('lets no more than the limit of narrow fingerprints through within a window, whatever the clock does', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 1, minute, 9 * minute), fc.nat(40)), {
      maxLength: 120,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (offers, mostPerRule) => {
        const clock = { now: 0 };
        const guard = guardWith({ mostPerRule }, clock);
        const rule = {};
        const given = offers.map(([step, route]) => {
          clock.now += step;
          const { fingerprint, state } = guard.admit(rule, routed(500, route));
          return { at: clock.now, state, name: fingerprint.join() };
        });
        for (const { at: from } of given) {
          const within = given.filter(({ at, state }) => state === 'ok' && at >= from && at - from < 10 * minute);
          expect(new Set(within.map(({ name }) => name)).size).toBeLessThanOrEqual(mostPerRule);
        }
      }),
      { numRuns: draws(200) },
    );
  });

  test('a clock that leaps, goes back or tells no time stops nothing', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerRule: 2 }, clock);
    const rule = {};
    guard.texts(
      rule,
      range(4).map((at) => routed(500, at)),
    );
    for (const now of [Number.NaN, Number.POSITIVE_INFINITY, -1e15, Number.NEGATIVE_INFINITY, -1e15 + minute]) {
      clock.now = now;
      expect(guard.admit(rule, routed(500, 9)).state).toBe('widened');
    }
    // A leap of ages passes one window, and the clock is right again from there.
    clock.now = 1e15;
    expect(guard.admit(rule, routed(500, 1)).state).toBe('ok');
    clock.now = 0;
    expect(
      guard
        .texts(
          rule,
          range(3).map((at) => routed(500, at)),
        )
        .at(-1),
    ).toBe('{{ default }} status=500; host=h2;');
  });

  test('remembers a bounded number of things, however many values come and however the clock leaps', () => {
    const clock = { now: 0 };
    const limits = guardPlanOf({ mostPerRule: 50, mostPerIssue: 10 });
    const guard = createFingerprintGuard(limits, { now: () => clock.now });
    const rules = range(4).map((at) => ({ at }));
    let largest = 0;
    for (const at of range(draws(50_000))) {
      clock.now += at % 1009 === 0 ? 1e12 : at % 997 === 0 ? -1e12 : at % 13;
      for (const rule of [rules[at % 4] ?? {}]) guard.admit(rule, routed(at % 600, at));
      guard.broad(`key ${at % 1000}`, () => ({ type: `T${at}`, template: `message ${at}`, status: '' }));
      if (at % 1000 === 0) largest = Math.max(largest, guard.remembered());
    }
    // Three counts for each rule of one more than the limit, all places, and 256 fingerprints of one fault more than the limit.
    expect(largest).toBeGreaterThan(200);
    expect(largest).toBeLessThanOrEqual(4 * 3 * 51 + 500 + 256 * 11);
  });
});

describe('a fingerprint that holds too much together', () => {
  const fault = (type: string, template: string, status = '') => ({ type, template, status });

  test('is told of once, with what would split it', () => {
    const guard = guardWith({ mostPerIssue: 3 });
    const told = range(9).map((at) => guard.broad('a', () => fault('Error', `template ${at}`)));
    expect(told).toEqual([undefined, undefined, undefined, 'template', ...range(5).map(() => undefined)]);
    const byStatus = range(4).map((at) => guard.broad('b', () => fault('AxiosError', 'failed', String(500 + at))));
    expect(byStatus.at(-1)).toBe('status');
    const byType = range(4).map((at) => guard.broad('c', () => fault(`Type${at}`, at > 1 ? 'x' : 'y')));
    expect(byType.at(-1)).toBe('type');
  });

  test('is judged by different faults within the window alone', () => {
    const clock = { now: 0 };
    const guard = guardWith({ mostPerIssue: 3 }, clock);
    for (const at of range(100)) expect(guard.broad('a', () => fault('Error', `template ${at % 3}`))).toBeUndefined();
    for (const at of range(100)) {
      clock.now += 6 * minute;
      expect(guard.broad('b', () => fault('Error', `template ${at}`))).toBeUndefined();
    }
  });
});

describe('the limits of the guard', () => {
  test('have defaults, and are whole numbers', () => {
    expect(guardPlanOf({})).toEqual({ mostPerRule: 50, mostOverall: 500, mostPerIssue: 30, milliseconds: 600_000 });
    for (const mostPerRule of [0, 1.5, Number.NaN, 10_001, '5'])
      expect(() => guardPlanOf(JSON.parse(JSON.stringify({ mostPerRule })))).toThrow(
        /^\[vedette\] policy\.fingerprintGuard\.mostPerRule: .* where a limit belongs\. Give it a whole number from 1 to 10000\.$/,
      );
    expect(() => guardPlanOf(JSON.parse('{ "mostPerRules": 1 }'))).toThrow(/Did you mean "mostPerRule"\?/);
  });
});
