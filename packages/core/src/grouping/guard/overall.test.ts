import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { part } from '../part.ts';
import { defaultGrouping, type FingerprintAnswer } from '../rule.ts';
import { type Admitted, createFingerprintGuard, type FingerprintGuard } from './guard.ts';
import { guardPlanOf } from './plan.ts';

const minute = 60_000;
const range = (length: number): readonly number[] => Array.from({ length }, (_none, at) => at);

interface Clock {
  now: number;
}

interface Passed {
  readonly at: number;
  readonly name: string;
}

/** The fingerprints beside Sentry's own grouping that came within a window before some event, at most. */
function mostWithin(passed: readonly Passed[], milliseconds: number): number {
  const last = new Map<string, number>();
  let most = 0;
  for (const { at, name } of passed) {
    last.delete(name);
    if (name !== defaultGrouping) last.set(name, at);
    for (const [past, seen] of last) {
      if (at - seen < milliseconds) break;
      last.delete(past);
    }
    most = Math.max(most, last.size);
  }
  return most;
}

const named = ({ fingerprint }: Admitted): string => fingerprint.join(' ');

function guardOf(limits: Parameters<typeof guardPlanOf>[0], clock: Clock = { now: 0 }): FingerprintGuard {
  return createFingerprintGuard(guardPlanOf(limits), { now: () => clock.now });
}

/** An answer of one rule of many: its texts, of which as many are narrow. */
function answer(rule: number, wide: number, narrow: readonly number[]): FingerprintAnswer {
  return [
    part('rule', String(rule)),
    part('status', String(wide)),
    ...narrow.map((value, at) => part(`n${at}`, String(value), { isNarrow: true })),
  ];
}

describe('all rules together', () => {
  test('let no more fingerprints through than they may, however many rules with narrow parts there are', () => {
    const guard = guardOf({});
    const rules = range(60).map(() => ({}));
    const passed = range(200).flatMap((value) =>
      rules.map((rule, at) => ({ at: 0, name: named(guard.admit(rule, answer(at, 500, [value, value]))) })),
    );
    expect(mostWithin(passed, minute)).toBeLessThanOrEqual(500);
    // Every rule still names its own issue.
    expect(new Set(passed.map(({ name }) => name).filter((name) => name.endsWith('status=500;'))).size).toBe(60);
  });

  test('never let more through within a window, whatever the rules, values and the clock', () => {
    const rule = fc.record({ isCatchAll: fc.boolean(), narrow: fc.nat(3) });
    const offer = fc.tuple(fc.nat(11), fc.nat(3), fc.nat(60), fc.constantFrom(0, 0, 0, 0, 7, minute, 9 * minute, -minute, 1e12));
    const limits = fc.record({ mostPerRule: fc.integer({ min: 1, max: 12 }), mostOverall: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 12 }),
        fc.array(offer, { maxLength: 400, size: 'max' }),
        limits,
        (rules, offers, { mostPerRule, mostOverall }) => {
          const clock = { now: 0 };
          const guard = guardOf({ mostPerRule, mostOverall }, clock);
          let passing = 0;
          const passed = offers.map(([asked, wide, value, step]): Passed => {
            const own = asked % rules.length;
            clock.now += step;
            passing += Math.max(0, step);
            const given = rules[own] ?? { isCatchAll: false, narrow: 0 };
            const whole = answer(
              own,
              wide,
              range(given.narrow).map((at) => value >> at),
            );
            const admitted = guard.admit(given, whole);
            const { fingerprint, left } = admitted;
            if (fingerprint[0] !== defaultGrouping) {
              expect(fingerprint).toEqual(guardOf({}).admit({}, whole).fingerprint.slice(0, fingerprint.length));
              expect(left).toHaveLength(whole.length - fingerprint.length);
            }
            return { at: passing, name: named(admitted) };
          });
          expect(mostWithin(passed, 10 * minute)).toBeLessThanOrEqual(mostOverall);
        },
      ),
      { numRuns: draws(200) },
    );
  });

  test('are each within their own limit at each width, whatever the values and the clock', () => {
    const offer = fc.tuple(fc.nat(3), fc.nat(60), fc.constantFrom(0, 0, 0, 0, 7, minute, 9 * minute, -minute, 1e12));
    fc.assert(
      fc.property(
        fc.array(offer, { maxLength: 400, size: 'max' }),
        fc.nat(3),
        fc.integer({ min: 1, max: 12 }),
        (offers, narrow, mostPerRule) => {
          const clock = { now: 0 };
          const guard = guardOf({ mostPerRule, mostOverall: 10_000 }, clock);
          const rule = {};
          let passing = 0;
          const passed = offers.map(([wide, value, step]) => {
            clock.now += step;
            passing += Math.max(0, step);
            const values = range(narrow).map((at) => value >> at);
            const admitted = guard.admit(rule, answer(0, wide, values));
            return { at: passing, name: named(admitted), parts: admitted.fingerprint.length };
          });
          for (const length of range(narrow + 1)) {
            const atWidth = passed.filter(({ parts }) => parts === 2 + length);
            expect(mostWithin(atWidth, 10 * minute)).toBeLessThanOrEqual(mostPerRule);
          }
        },
      ),
      { numRuns: draws(200) },
    );
  });

  test('keep the last fifth for fingerprints without narrow parts', () => {
    const guard = guardOf({ mostPerRule: 100, mostOverall: 10 });
    const rules = range(4).map(() => ({}));
    const texts = range(16).map((at) => named(guard.admit(rules[at % 4] ?? {}, answer(at % 4, 1, [at]))));
    expect(texts.slice(0, 8).every((text) => text.includes('n0='))).toBe(true);
    expect(texts.slice(8, 10)).toEqual(['rule=0; status=1;', 'rule=1; status=1;']);
    expect(texts.slice(10)).toEqual([
      defaultGrouping,
      defaultGrouping,
      'rule=0; status=1;',
      'rule=1; status=1;',
      defaultGrouping,
      defaultGrouping,
    ]);
  });

  test('let what they let through before through again', () => {
    const guard = guardOf({ mostPerRule: 100, mostOverall: 10 });
    const [many, few] = [{}, {}];
    const known = named(guard.admit(few, answer(1, 1, [7])));
    for (const at of range(50)) guard.admit(many, answer(0, at, [at]));
    expect(named(guard.admit(few, answer(1, 1, [7])))).toBe(known);
    expect(named(guard.admit(few, answer(1, 1, [8])))).not.toContain('n0=');
  });

  test('take no new fingerprint with narrow parts after a crowd until half of the places are free', () => {
    const clock = { now: 0 };
    const guard = guardOf({ mostPerRule: 100, mostOverall: 10, windowMinutes: 6 }, clock);
    const [crowd, other] = [{}, {}];
    for (const at of range(9)) guard.admit(crowd, answer(0, 1, [at]));
    // Six of them stay, three of them and the wide one rest.
    const seen = range(20).map(() => {
      clock.now += minute;
      for (const at of range(6)) guard.admit(crowd, answer(0, 1, [at]));
      return named(guard.admit(other, answer(1, 1, [1])));
    });
    expect(new Set(seen)).toEqual(new Set(['rule=1; status=1;']));
    clock.now += 7 * minute;
    guard.admit(crowd, answer(0, 1, [0]));
    expect(named(guard.admit(other, answer(1, 1, [1])))).toBe('rule=1; status=1; n0=1;');
  });
});
