import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BudgetStore, NamedWindow } from '@vedette/core';
import { describeStore } from '@vedette/testing/vitest';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFileStore, type FileStore } from './file-store.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-file-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const month: NamedWindow = { name: 'errors', limit: 1000, milliseconds: 31 * 86_400_000, billingDay: 1 };
const minute: NamedWindow = { name: 'minute', limit: 500, milliseconds: 60_000 };
const beginning = Date.UTC(2027, 4, 10);

function take(store: BudgetStore, windows: readonly NamedWindow[], want: number, now = beginning): number {
  const reply = store.lease({ asker: 'test', now, tokens: { windows, want, first: 0, returned: 0, known: [] } });
  return 'then' in reply ? expect.unreachable() : reply.tokens.granted;
}

function closed(store: FileStore): void {
  expect(store.close()).toBeUndefined();
}

/** A program that spends one token after the other, and writes a line for each. */
const spender = `
import { writeSync } from 'node:fs';
import { createFileStore } from ${JSON.stringify(new URL('./file-store.ts', import.meta.url).href)};
const store = createFileStore(process.argv[1]);
const windows = JSON.parse(process.argv[2]);
const most = Number(process.argv[3]);
for (let spent = 0; spent < most; ) {
  const tokens = { windows, want: 1, first: 0, returned: 0, known: [] };
  const { granted } = store.lease({ asker: 'child', now: Number(process.argv[4]) || Date.now(), tokens }).tokens;
  if (granted === 0) break;
  spent += granted;
  writeSync(1, 'x');
}
`;

const flags = ['--conditions=@vedette/source', '--input-type=module', '--disable-warning=ExperimentalWarning', '-e', spender];

describe('a store in a file', () => {
  describeStore('passes the suite', {
    open: () => createFileStore(join(mkdtempSync(join(tmpdir(), 'vedette-file-suite-')), 'counts.json')),
  });

  test('goes on where it was after a restart, and gives back what it had written down ahead', () => {
    const file = join(newFolder(), 'counts.json');
    const first = createFileStore(file);
    expect([take(first, [month, minute], 5), take(first, [month], 1)]).toEqual([5, 1]);
    closed(first);
    expect(existsSync(`${file}.lock`)).toBe(false);
    const second = createFileStore(file);
    expect([take(second, [minute], 999), take(second, [month], 9999, beginning + 1)]).toEqual([495, 994]);
    expect(take(second, [month], 1, beginning + 31 * 86_400_000)).toBe(1);
    closed(second);
  });

  test('leaves neither a listener nor a timer behind when it is closed, and takes both up again where it goes on', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const held = (): readonly number[] => [process.listenerCount('exit'), vi.getTimerCount()];
    const [listeners = 0, timers = 0] = held();
    const file = join(newFolder(), 'counts.json');
    const stores = Array.from({ length: 3 }, (_none, at) => createFileStore(`${file}.${at}`));
    for (const store of stores) take(store, [month], 1);
    expect(held()).toEqual([listeners + 3, timers + 3]);
    for (const store of stores) closed(store);
    expect(held()).toEqual([listeners, timers]);
    for (const store of stores) expect(take(store, [month], 999)).toBe(999);
    expect(held()).toEqual([listeners + 3, timers + 3]);
    writeFileSync(`${file}.0.lock`, 'of another process');
    expect(() => take(stores[0] ?? expect.unreachable(), [{ ...month, name: 'other' }], 30)).toThrow();
    for (const store of stores) closed(store);
    expect(held()).toEqual([listeners, timers]);
  });

  test('writes once for many tokens, and holds no key of a window that is empty again', () => {
    const file = join(newFolder(), 'counts.json');
    const store = createFileStore(file);
    take(store, [month], 1);
    const written = readFileSync(file, 'utf8');
    for (let time = 0; time < 15; time += 1) take(store, [month], 1);
    expect(readFileSync(file, 'utf8')).toBe(written);
    expect(JSON.parse(written)).toEqual({
      format: 1,
      windows: { errors: [[Date.UTC(2027, 4, 1), Date.UTC(2027, 5, 1), 20]] },
    });
    closed(store);
    expect(JSON.parse(readFileSync(file, 'utf8')).windows.errors[0][2]).toBe(16);
  });

  test('a process that is killed at any moment spends nothing twice, and leaves no more than its lease unspent', async () => {
    const file = join(newFolder(), 'counts.json');
    const windows = JSON.stringify([{ ...month, limit: 3000 }]);
    let spent = 0;
    let killed = 0;
    for (; killed < 8; killed += 1) {
      const child = spawn(process.execPath, [...flags, file, windows, '100000', String(beginning)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const enough = 50 + killed * 40;
      let seen = 0;
      await new Promise<void>((resolve) => {
        child.stdout.on('data', (data: Buffer) => {
          seen += data.length;
          if (seen >= enough) child.kill('SIGKILL');
        });
        child.once('close', () => resolve());
      });
      expect(seen).toBeGreaterThanOrEqual(enough);
      spent += seen;
    }
    const rest = spawnSync(process.execPath, [...flags, file, windows, '100000', String(beginning)]);
    spent += rest.stdout.length;
    expect(spent).toBeLessThanOrEqual(3000);
    expect(spent).toBeGreaterThanOrEqual(3000 - killed * 20);
  });

  test('writes down anew what is spent of a month that the calendar began and the clock of the process did not', () => {
    const file = join(newFolder(), 'counts.json');
    const store = createFileStore(file);
    const written = (): unknown => JSON.parse(readFileSync(file, 'utf8')).windows.errors;
    const [last, next] = [Date.UTC(2027, 4, 31, 20), Date.UTC(2027, 5, 1)];
    take(store, [month], 1, last);
    expect(written()).toEqual([[Date.UTC(2027, 4, 1), next, 20]]);
    const asleep = vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + 36_000_000);
    onTestFinished(() => asleep.mockRestore());
    take(store, [month], 1, last);
    expect(written()).toEqual([[next, Date.UTC(2027, 6, 1), 20]]);
    closed(store);
  });

  test('keeps a second process out as long as the first lives', () => {
    const file = join(newFolder(), 'counts.json');
    const store = createFileStore(file);
    expect(take(store, [month], 1)).toBe(1);
    const other = spawnSync(process.execPath, [...flags, file, JSON.stringify([month]), '3', String(beginning)]);
    expect([other.stdout.length, other.stderr.toString().includes('Another process has the lock.')]).toEqual([0, true]);
    closed(store);
    const next = spawnSync(process.execPath, [...flags, file, JSON.stringify([month]), '3', String(beginning)]);
    expect(next.stdout.length).toBe(3);
  });

  test('a file that cannot be read spends nothing', () => {
    const file = join(newFolder(), 'counts.json');
    for (const text of [
      '',
      '{',
      '[]',
      '{"format":2,"windows":{}}',
      '{"format":1,"windows":{"errors":[[1,2]]}}',
      '{"format":1}',
    ]) {
      writeFileSync(file, text);
      const store = createFileStore(file);
      expect(() => take(store, [month], 1)).toThrow();
      expect(readFileSync(file, 'utf8')).toBe(text);
      closed(store);
      rmSync(`${file}.lock`, { force: true });
    }
  });

  test('a folder that is not there spends nothing', () => {
    const store = createFileStore(join(newFolder(), 'none', 'counts.json'));
    expect(() => take(store, [month], 1)).toThrow('The folder for the file of the budget is not there.');
  });

  test('goes on where somebody removed its lock, and reads what others spent meanwhile', () => {
    const file = join(newFolder(), 'counts.json');
    const store = createFileStore(file);
    expect(take(store, [month], 1)).toBe(1);
    rmSync(`${file}.lock`);
    expect(Array.from({ length: 100 }, () => take(store, [month], 1))).toEqual(Array.from({ length: 100 }, () => 1));
    expect(existsSync(`${file}.lock`)).toBe(true);
    rmSync(`${file}.lock`);
    writeFileSync(file, JSON.stringify({ format: 1, windows: { errors: [[Date.UTC(2027, 4, 1), Date.UTC(2027, 5, 1), 990]] } }));
    const granted = Array.from({ length: 100 }, () => take(store, [month], 1));
    // What was written down before the lock went, and what is left of those that the other one spent.
    expect(granted.filter((one) => one === 1).length).toBeLessThanOrEqual(19 + 10);
    closed(store);
  });

  test('of too many faults those asked for of late are known and kept, and what belongs to no fault always is', () => {
    const file = join(newFolder(), 'counts.json');
    const own = (name: string): NamedWindow => ({ name, limit: 1, milliseconds: 3_600_000, isOwn: true });
    const many = (kind: string): readonly NamedWindow[] => Array.from({ length: 100 }, (_none, at) => own(`${kind} ${at}`));
    const store = createFileStore(file);
    expect([take(store, [own('loud'), month], 1), take(store, [own('first')], 1)]).toEqual([1, 1]);
    for (let group = 0; group < 100; group += 1) {
      expect(take(store, many(`group ${group}`), 1)).toBe(1);
      expect(take(store, [own('loud')], 1)).toBe(0);
    }
    // The first of all began anew; what is asked for again and again is still known to be spent.
    expect([take(store, [own('first')], 1), take(store, many('group 99'), 1)]).toEqual([1, 0]);
    closed(store);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).windows).length).toBeLessThan(600);
    const next = createFileStore(file);
    onTestFinished(() => closed(next));
    expect([take(next, [own('loud')], 1), take(next, [own('first')], 1), take(next, [own('group 0 1')], 1)]).toEqual([0, 0, 1]);
    expect(take(next, [month], 1000)).toBe(999);
  });

  test('holds no more of what nobody asks for, however often it begins anew', () => {
    const file = join(newFolder(), 'counts.json');
    for (let run = 0; run < 3; run += 1) {
      const own = Array.from({ length: 600 }, (_none, at): NamedWindow => {
        return { name: `run ${run} fault ${at}`, limit: 1, milliseconds: 3_600_000, isOwn: true };
      });
      const store = createFileStore(file);
      expect(take(store, [...own, month], 1, beginning + run)).toBe(1);
      closed(store);
    }
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).windows).length).toBeLessThan(1100);
    const next = createFileStore(file);
    onTestFinished(() => closed(next));
    expect(take(next, [month], 1000, beginning + 3)).toBe(997);
  });

  test('refuses what is no path, and a lease that is none, since it would spend what nobody wrote down', () => {
    const refusalOf = (...given: readonly unknown[]): string => {
      try {
        Reflect.apply(createFileStore, undefined, given);
        return 'nothing was refused';
      } catch (refused) {
        return refused instanceof TypeError ? refused.message : 'not a TypeError';
      }
    };
    for (const path of ['', undefined, null, 5, 'a\0b'])
      expect(refusalOf(path)).toMatch(
        /^\[vedette\] createFileStore, path: .* where the path of a file belongs\. Write one such as /,
      );
    for (const lease of [Number.NaN, 0, -5, 1.5, 'x', null, Number.POSITIVE_INFINITY])
      expect(refusalOf('counts.json', { lease })).toMatch(
        /^\[vedette\] createFileStore\.lease: .* where a number of tokens belongs\. Write a whole number from 1 to 10000/,
      );
    expect(refusalOf('counts.json', { leas: 5 })).toContain('Did you mean "lease"?');
    expect(refusalOf('counts.json', null)).toBe(
      '[vedette] createFileStore: null where options belong. Write { lease: 20 }, or leave it out.',
    );
    expect(refusalOf('counts.json', { lease: 1 })).toBe('nothing was refused');
  });

  test('a clock that was ahead before a restart blocks nothing for good', () => {
    const file = join(newFolder(), 'counts.json');
    const ahead = createFileStore(file);
    expect(take(ahead, [minute], 500, beginning + 365 * 86_400_000)).toBe(500);
    closed(ahead);
    const store = createFileStore(file);
    expect([take(store, [minute], 1), take(store, [minute], 500, beginning + 70_000)]).toEqual([0, 500]);
    closed(store);
  });

  test('a clock that is set back before a restart gives nothing of a month back, also once it is right again', () => {
    const file = join(newFolder(), 'counts.json');
    const spent = [beginning, 0, 1000, beginning + 1000].map((now) => {
      const store = createFileStore(file);
      const granted = take(store, [month], 400, now);
      closed(store);
      return granted;
    });
    expect(spent).toEqual([400, 400, 200, 0]);
  });

  test('a lock that somebody else took is noticed before more is spent than was written down', () => {
    const file = join(newFolder(), 'counts.json');
    const store = createFileStore(file);
    expect(take(store, [month], 1)).toBe(1);
    writeFileSync(`${file}.lock`, 'elsewhere\n1\nx\n');
    const granted: number[] = [];
    expect(() => {
      for (let time = 0; time < 100; time += 1) granted.push(take(store, [month], 1));
    }).toThrow('Another process holds the file of the budget.');
    expect(granted).toHaveLength(19);
  });
});
