import { expect, onTestFinished, test, vi } from 'vitest';
import { BudgetObject } from './budget-object.ts';
import type { ObjectState, Sql } from './object-state.ts';
import { openSql } from './sql-sample.ts';

interface Sample {
  readonly object: BudgetObject;
  readonly sql: Sql;
  readonly alarms: number[];
  readonly ask: () => Promise<number>;
}

const day = 86_400_000;

/** An object on the SQLite of Node.js, whose clock the test moves. */
function start(): Sample {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 4, 10) });
  onTestFinished(() => void vi.useRealTimers());
  const sql = openSql();
  const alarms: number[] = [];
  const state: ObjectState = {
    storage: {
      sql,
      transactionSync: (act) => act(),
      getAlarm: async () => alarms.at(-1) ?? null,
      setAlarm: async (at) => void alarms.push(at),
      deleteAll: async () => {
        for (const { name } of sql.exec("SELECT name FROM sqlite_master WHERE type = 'table'").toArray())
          sql.exec(`DROP TABLE ${name}`);
        alarms.splice(0);
      },
    },
  };
  const object = new BudgetObject(state);
  const windows = [{ name: 'minute', limit: 9, milliseconds: 60_000 }];
  const tokens = { windows, want: 1, first: 0, returned: 0, known: [] };
  const ask = async (): Promise<number> => {
    const body = JSON.stringify({ isPaced: true, asker: 'a', tokens });
    const answer = await object.fetch(new Request('https://budget/', { method: 'POST', body }));
    return JSON.parse(await answer.text()).tokens.granted;
  };
  return { object, sql, alarms, ask };
}

function rowsIn(sql: Sql): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    ['windows', 'askers', 'lent'].map((table) => [
      table,
      sql.exec(`SELECT COUNT(*) AS rows FROM ${table}`).toArray()[0]?.['rows'],
    ]),
  );
}

test('what is over is forgotten once an hour, and what is not stays', async () => {
  const { object, sql, alarms, ask } = start();
  for (let time = 0; time < 3; time += 1) expect(await ask()).toBe(1);
  expect(alarms).toEqual([Date.now() + 3_600_000]);
  await object.alarm();
  expect(rowsIn(sql)).toEqual({ windows: 1, askers: 1, lent: 1 });
  vi.setSystemTime(Date.now() + 3_700_000);
  await object.alarm();
  expect(rowsIn(sql)).toEqual({ windows: 0, askers: 0, lent: 0 });
  expect(alarms.at(-1)).toBe(Date.now() + 3_600_000);
});

test('an object that nobody asks for a month and a half keeps nothing and sleeps, and works again when it is asked', async () => {
  const { object, alarms, ask } = start();
  await ask();
  vi.setSystemTime(Date.now() + 46 * day);
  await object.alarm();
  expect(alarms).toEqual([]);
  expect(await ask()).toBe(1);
  expect(alarms).toHaveLength(1);
});

test('what is no question is refused, and grants nothing', async () => {
  const { object, sql } = start();
  const answer = await object.fetch(new Request('https://budget/', { method: 'POST', body: '{"tokens":{}}' }));
  expect(answer.status).toBe(400);
  expect(rowsIn(sql)).toEqual({ windows: 0, askers: 0, lent: 0 });
});
