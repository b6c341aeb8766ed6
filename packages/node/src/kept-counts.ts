import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { TokenRun } from '@vedette/core';

/** What is out of each window, by its name. */
export type KeptCounts = ReadonlyMap<string, readonly TokenRun[]>;

/** The format of the file. */
const format = 1;

function isRun(value: unknown): value is TokenRun {
  return Array.isArray(value) && value.length === 3 && value.every((part) => Number.isFinite(part)) && value[2] >= 0;
}

/**
 * Reads counts. Where there is no file there are none. Throws where it cannot be read, since what it said would be spent
 * again.
 */
export function readCounts(path: string): KeptCounts {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'code') === 'ENOENT') return new Map();
    throw thrown;
  }
  const kept: unknown = JSON.parse(text);
  const isKept = typeof kept === 'object' && kept !== null && Reflect.get(kept, 'format') === format;
  const windows: unknown = isKept ? Reflect.get(kept, 'windows') : undefined;
  if (typeof windows !== 'object' || windows === null) throw new TypeError('The file holds no counts of this version.');
  return new Map(
    Object.entries(windows).map(([name, runs]: [string, unknown]) => {
      if (!Array.isArray(runs) || !runs.every(isRun)) throw new TypeError('The file holds a count that cannot be.');
      return [name, runs];
    }),
  );
}

/** Writes counts so that a process which dies meanwhile leaves the old file or the new one. */
export function writeCounts(path: string, counts: KeptCounts): void {
  const beside = `${path}.new`;
  writeFileSync(beside, JSON.stringify({ format, windows: Object.fromEntries(counts) }));
  renameSync(beside, path);
}
