import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPlants } from '../plants.ts';

/** An item of an envelope, as a transport is given it. */
export type Item = readonly [headers: Readonly<Record<string, unknown>>, payload: unknown];

/** An item of the corpus. */
export interface Sample {
  readonly name: string;
  readonly item: Item;
  /** Nothing in it has to be hidden. */
  readonly isClean: boolean;
  /** Characters of its payload as JSON. */
  readonly size: number;
  /** Characters of the texts in its payload, without the keys. */
  readonly characters: number;
}

function isItem(value: unknown): value is Item {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'object';
}

function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, member: unknown) => sum + charactersOf(member), 0);
}

/** Reads one item, with the planted values in their places. */
function readSample(folder: string, file: string): Sample {
  const item: unknown = JSON.parse(withPlants(readFileSync(join(folder, file), 'utf8')));
  if (!isItem(item)) throw new Error(`${file} holds no item`);
  const name = file.replace(/\.json$/, '');
  const [, payload] = item;
  return {
    name,
    item,
    isClean: name.endsWith('-clean'),
    size: JSON.stringify(payload).length,
    characters: charactersOf(payload),
  };
}

/** Reads the corpus, the smallest item first. */
export function readCorpus(folder: string): readonly Sample[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => readSample(folder, file)).sort((one, other) => one.size - other.size);
}
