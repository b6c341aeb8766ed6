import type { NamedWindow } from '@vedette/core';
import { describe, expect, test } from 'vitest';
import { forgetOver, lease } from './lease.ts';
import type { Sql } from './object-state.ts';
import type { Question } from './question.ts';
import { openSql } from './sql-sample.ts';

const beginning = Date.UTC(2027, 4, 10, 12);
const minute: NamedWindow = { name: '60000 errors', limit: 100, milliseconds: 60_000 };
const month: NamedWindow = { name: 'month', limit: 3000, milliseconds: 31 * 86_400_000, billingDay: 1 };

function question(
  asker: string,
  windows: readonly NamedWindow[],
  tokens: Partial<Question['tokens']> = {},
  isPaced = false,
): Question {
  return { asker, isPaced, tokens: { windows, want: 1, first: 0, returned: 0, known: [], ...tokens } };
}

function granted(sql: Sql, asked: Question, now = beginning): number {
  return lease(sql, asked, now).tokens.granted;
}

/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The most instants within a length of time, wherever it lies. */
function mostWithin(instants: readonly number[], milliseconds: number): number {
  return Math.max(0, ...instants.map((start) => instants.filter((at) => at >= start && at < start + milliseconds).length));
}

describe('askers that spend and give back at random', () => {
  const runs = process.env['VEDETTE_LONG'] ? 200 : 12;

  test.each(Array.from({ length: runs }, (_none, at) => at + 1))(
    'never spend more than there is, and most of it (run %i)',
    (seed) => {
      const [sql, random] = [openSql(), seeded(seed)];
      const window = { ...minute, limit: 5 + Math.floor(random() * 120) };
      const spent: number[] = [];
      const askers = Array.from({ length: 4 }, (_none, at) => ({ name: `asker-${at}`, held: 0, until: 0, expired: 0 }));
      let now = beginning;
      for (let step = 0; step < 600; step += 1) {
        now += Math.floor(random() * 700);
        const asker = askers[Math.floor(random() * askers.length)] ?? { name: '', held: 0, until: 0, expired: 0 };
        if (now >= asker.until) {
          asker.expired += asker.held;
          asker.held = 0;
        }
        if (random() < 0.6 && asker.held > 0) {
          asker.held -= 1;
          spent.push(now);
          continue;
        }
        const { tokens } = lease(
          sql,
          question(asker.name, [window], { want: Math.floor(random() * 8), returned: asker.expired }),
          now,
        );
        asker.expired = 0;
        if (tokens.granted === 0) continue;
        asker.until = asker.held > 0 ? Math.min(asker.until, now + tokens.validFor) : now + tokens.validFor;
        asker.held += tokens.granted;
      }
      expect(mostWithin(spent, window.milliseconds)).toBeLessThanOrEqual(window.limit);
      expect(spent.length).toBeGreaterThan(window.limit);
    },
  );
});

test('a month lends evenly, first occurrences ahead of that, and nothing comes early at its end', () => {
  const sql = openSql();
  const start = Date.UTC(2027, 4, 1);
  expect(granted(sql, question('a', [month], { want: 500 }, true), start)).toBe(100);
  expect(granted(sql, question('a', [month], { want: 500 }, true), start)).toBe(0);
  expect(granted(sql, question('a', [month], { want: 20, first: 20 }, true), start)).toBe(20);
  expect(granted(sql, question('a', [month], { want: 500 }, true), start + 86_400_000)).toBeGreaterThan(50);
  expect(granted(sql, question('a', [month], { want: 5000 }, true), Date.UTC(2027, 5, 1))).toBe(100);
});

test('what comes back of a month is lent again, and no more than was lent', () => {
  const sql = openSql();
  expect(granted(sql, question('a', [month], { want: 90 }))).toBe(90);
  expect(granted(sql, question('b', [month], { want: 2910 }))).toBe(2910);
  expect(granted(sql, question('b', [month], { want: 5, returned: 0 }))).toBe(0);
  expect(granted(sql, question('a', [month], { want: 0, returned: 500 }))).toBe(0);
  expect(granted(sql, question('b', [month], { want: 500 }))).toBe(90);
  expect(granted(sql, question('a', [month], { want: 500, returned: 90 }, false), Date.UTC(2027, 5, 2))).toBe(500);
});

test('tokens of a sliding window that came back by themselves do not come back a second time', () => {
  const sql = openSql();
  expect(granted(sql, question('a', [minute], { want: 40 }))).toBe(40);
  expect(granted(sql, question('a', [minute], { want: 20 }), beginning + 10_000)).toBe(20);
  expect(granted(sql, question('b', [minute], { want: 40 }), beginning + 65_000)).toBe(40);
  // What came first is over since 67.5 seconds; it is given back all the same, and what came later was spent.
  expect(granted(sql, question('a', [minute], { want: 100, returned: 40 }), beginning + 68_000)).toBe(40);
  expect(granted(sql, question('b', [minute], { want: 100 }), beginning + 68_001)).toBe(0);
});

test('what comes back frees what its own grant took, so that what others spent is free when its time is over', () => {
  const sql = openSql();
  expect(granted(sql, question('a', [minute], { want: 60 }))).toBe(60);
  expect(granted(sql, question('b', [minute], { want: 40 }), beginning + 30_000)).toBe(40);
  const back = { want: 0, returned: 40, returnedOf: [[beginning + 30_000, 40] as const] };
  expect(granted(sql, question('b', [minute], back), beginning + 38_000)).toBe(0);
  expect(lease(sql, question('a', [minute], { want: 0 }), beginning + 67_501).tokens.standings[0]?.spent).toBe(0);
});

test('what an object no longer knows it takes over from those who do, within the same time', () => {
  const known = [{ spent: 80, start: beginning - 67_500, end: beginning }];
  expect(granted(openSql(), question('a', [minute], { want: 100, known }), beginning + 1000)).toBe(20);
  expect(granted(openSql(), question('a', [minute], { want: 100, known }), beginning + 68_000)).toBe(100);
  const [start, end] = [Date.UTC(2027, 4, 1), Date.UTC(2027, 5, 1)];
  const heard = [{ spent: 2990, start, end }];
  expect(granted(openSql(), question('a', [month], { want: 100, known: heard }))).toBe(10);
  expect(granted(openSql(), question('a', [month], { want: 100, known: heard }), end)).toBe(100);
});

test('a clock that goes back gives nothing back', () => {
  const sql = openSql();
  expect(granted(sql, question('a', [minute], { want: 100 }))).toBe(100);
  expect(granted(sql, question('a', [minute], { want: 1 }), beginning - 3_600_000)).toBe(0);
  expect(granted(sql, question('a', [minute], { want: 1 }), beginning + 67_000)).toBe(0);
  expect(granted(sql, question('a', [minute], { want: 1 }), beginning + 67_500)).toBe(1);
});

test('no more windows are kept than there is room for; those that are over make room', () => {
  const sql = openSql();
  const windowOf = (number: number): NamedWindow => ({ name: `window-${number}`, limit: 5, milliseconds: 60_000 });
  for (let number = 0; number < 500; number += 1) expect(granted(sql, question('a', [windowOf(number)]))).toBe(1);
  expect(granted(sql, question('a', [windowOf(500)]))).toBe(0);
  expect(granted(sql, question('a', [windowOf(500)]), beginning + 70_000)).toBe(1);
  forgetOver(sql, beginning + 700_000);
  expect(sql.exec('SELECT COUNT(*) AS windows FROM windows').toArray()).toEqual([{ windows: 0 }]);
});

test('keys are told once to each asker, and anew in another month and after the storage was emptied', () => {
  const sql = openSql();
  const tell = (database: Sql, sent: readonly string[], cursor: string | undefined, now = beginning) =>
    lease(database, { ...question('a', [month], { want: 0 }), keys: { sent, cursor } }, now).keys;
  const first = tell(sql, ['k1', 'k2'], undefined);
  expect(first?.known).toEqual(['k1', 'k2']);
  expect(tell(sql, ['k2', 'k3'], first?.cursor)?.known).toEqual(['k3']);
  expect(tell(sql, ['k4'], first?.cursor, Date.UTC(2027, 5, 2))?.known).toEqual(['k4']);
  expect(tell(openSql(), ['k5'], first?.cursor, beginning + 1)?.known).toEqual(['k5']);
});

test('counts that are pushed and claimed are never in two places', () => {
  const [sql, random] = [openSql(), seeded(5)];
  let [pushed, claimed] = [0, 0];
  for (let step = 0; step < 300; step += 1) {
    const key = `k1-${Math.floor(random() * 9)}`;
    const count = Math.floor(random() * 50);
    const moved = random() < 0.6 ? { pushed: [[key, count] as const], claimed: [] } : { pushed: [], claimed: [key] };
    const { carry } = lease(sql, { ...question('a', [minute], { want: 0 }), carry: moved }, beginning);
    pushed += moved.pushed.length === 0 ? 0 : count;
    claimed += carry?.counts.reduce((sum, [, each]) => sum + each, 0) ?? 0;
  }
  const [held] = sql.exec('SELECT COALESCE(SUM(count), 0) AS held FROM carry').toArray();
  expect(claimed + Number(held?.['held'])).toBe(pushed);
});
