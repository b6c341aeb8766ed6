import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from './difference.ts';
import { groupingVectors } from './grouping-kinds.ts';
import { kinds } from './kinds.ts';
import type { Vector } from './vector.ts';

/** A vector that was not met. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  readonly kind: string;
  /** Where the outcome differs first, or why there is none; never a value. */
  readonly at: string;
}

/** How the vectors of a folder went. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly kinds: Readonly<Record<string, { readonly passed: number; readonly failed: number }>>;
  readonly failures: readonly Failure[];
  /** Files beside the others that hold something else. */
  readonly skipped: readonly string[];
}

function isVector(value: unknown): value is Vector {
  return typeof value === 'object' && value !== null && 'kind' in value && 'expected' in value;
}

function withoutVectors(file: string): string {
  return `${file} holds no list of vectors, each with a kind and what is expected`;
}

function jsonOf(folder: string, file: string): unknown {
  const text = readFileSync(join(folder, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch (_thrown) {
    throw new Error(`${file} is no JSON`);
  }
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    throw new Error(`The folder could not be read: ${Reflect.get(Object(thrown), 'code')}`);
  }
}

/** The vectors of a file: one list, or a list for each kind; none where it has lists of something else. */
function vectorsIn(folder: string, file: string): readonly Vector[] {
  const parsed = jsonOf(folder, file);
  if (Array.isArray(parsed) && parsed.every(isVector)) return parsed;
  if (Array.isArray(parsed)) throw new Error(withoutVectors(file));
  return groupingVectors(parsed);
}

function faultOf(vector: Vector, kind: string): string | undefined {
  const run = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (run === undefined) return 'a kind that is not known here';
  try {
    return firstDifference(vector['expected'], run(vector));
  } catch (failure) {
    return `it threw a ${failure instanceof Error ? failure.name : typeof failure}`;
  }
}

/** Runs every vector of a folder. Throws an Error where the folder cannot be read, or holds none. */
export function runFolder(folder: string): Report {
  const files = filesOf(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const counts = new Map<string, { passed: number; failed: number }>();
  const failures: Failure[] = [];
  const skipped: string[] = [];
  for (const file of files) {
    const vectors = vectorsIn(folder, file);
    if (vectors.length === 0) skipped.push(file);
    for (const [position, vector] of vectors.entries()) {
      const kind = String(vector['kind']);
      const count = counts.get(kind) ?? { passed: 0, failed: 0 };
      counts.set(kind, count);
      const at = faultOf(vector, kind);
      count[at === undefined ? 'passed' : 'failed'] += 1;
      if (at !== undefined) failures.push({ file, name: String(vector['name'] ?? `number ${position + 1}`), kind, at });
    }
  }
  const all = [...counts.values()];
  if (all.length === 0) throw new Error(skipped[0] === undefined ? 'The folder holds no vectors' : withoutVectors(skipped[0]));
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: failures.length,
    kinds: Object.fromEntries(counts),
    failures,
    skipped,
  };
}
