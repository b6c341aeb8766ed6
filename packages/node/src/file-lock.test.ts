import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFileLock } from './file-lock.ts';

function newPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

test('one that was left behind on this machine is taken, and one of a process that lives is not', () => {
  const place = newPlace();
  writeFileSync(place, `${hostname()}\n${process.ppid}\nother\n`);
  expect(() => createFileLock(place).hold()).toThrow('Another process has the lock.');
  for (const left of [999_999_999, process.pid]) {
    writeFileSync(place, `${hostname()}\n${left}\nother\n`);
    const lock = createFileLock(place);
    lock.hold();
    lock.hold();
    lock.release();
  }
  expect(readdirSync(join(place, '..'))).toEqual([]);
});

test('one of another machine is left alone until it has given no sign of life for a minute', () => {
  const place = newPlace();
  writeFileSync(place, 'elsewhere\n1\nother\n');
  const lock = createFileLock(place);
  expect(() => lock.hold()).toThrow('Another process has the lock.');
  const before = new Date(Date.now() - 70_000);
  utimesSync(place, before, before);
  lock.hold();
  lock.beat();
  const other = createFileLock(place);
  expect(() => lock.hold()).not.toThrow();
  // A second lock of this process stands for one before it that had the same number.
  expect(() => other.hold()).not.toThrow();
  expect(() => lock.hold()).toThrow('Another process took the lock.');
});
