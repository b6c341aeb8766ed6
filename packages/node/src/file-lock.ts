import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A lock that one process holds at a time. */
export interface FileLock {
  /**
   * Takes the lock, or makes sure that it is still held. Answers whether it was held all the time: another process may
   * have had one that was taken anew. Throws where another process has it.
   */
  readonly hold: () => boolean;
  /** Says that the process is alive. */
  readonly beat: () => void;
  readonly release: () => void;
}

/** After how many milliseconds without a sign of life a lock of another machine counts as left behind. */
const silence = 60_000;

interface Owner {
  readonly host: string;
  readonly process: number;
}

function ownerIn(text: string): Owner | undefined {
  const [host, process] = text.split('\n');
  return host === undefined || process === undefined ? undefined : { host, process: Number(process) };
}

/** The code of an error of the system, or of a lock that another process has: `LOCKED`. */
export function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : undefined;
}

function locked(message: string): Error {
  return Object.assign(new Error(message), { code: 'LOCKED' });
}

/** What a file holds; undefined where there is none. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
    return undefined;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}

/**
 * Whether a lock was left behind: on this machine, by a process that is gone, or that had this one's number; elsewhere,
 * by one that gave no sign of life for a minute. Containers have numbers of their own, and names.
 */
function isLeft(path: string, text: string): boolean {
  const owner = ownerIn(text);
  const isSilent = Date.now() - statSync(path).mtimeMs > silence;
  if (owner === undefined || owner.host !== hostname()) return isSilent;
  return owner.process === process.pid || !isAlive(owner.process);
}

/** A lock by a file that only one process can make. */
export function createFileLock(path: string): FileLock {
  const own = `${hostname()}\n${process.pid}\n${randomUUID()}\n`;
  let isHeld = false;

  /** Takes away a lock that was left behind. Another process may have done so already, and made its own: that is put back. */
  function clear(left: string): void {
    const aside = `${path}.${randomUUID()}`;
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== left) linkSync(aside, path);
    unlinkSync(aside);
  }

  function make(): void {
    writeFileSync(path, own, { flag: 'wx' });
    isHeld = true;
  }

  return {
    hold: () => {
      if (isHeld) {
        const text = textOf(path);
        isHeld = text === own;
        if (isHeld) return true;
        if (text !== undefined) throw locked('Another process took the lock.');
      }
      try {
        make();
      } catch (thrown) {
        if (codeOf(thrown) !== 'EEXIST') throw thrown;
        const text = readFileSync(path, 'utf8');
        if (!isLeft(path, text)) throw locked('Another process has the lock.');
        clear(text);
        make();
      }
      return false;
    },
    beat: () => {
      const now = new Date();
      if (isHeld) utimesSync(path, now, now);
    },
    release: () => {
      if (isHeld && textOf(path) === own) unlinkSync(path);
      isHeld = false;
    },
  };
}
