import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readKey } from '../../../packages/core/src/budget/key/number.ts';
import { createKeyTable } from '../../../packages/core/src/budget/key/table.ts';
import { createMemoryStore } from '../../../packages/core/src/budget/memory-store.ts';
import { createSampler, type Sampler } from '../../../packages/core/src/budget/sampler.ts';
import { seededRandom } from './random.ts';

/** How long one decision takes the processor, in nanoseconds, beside counting the same keys in a Map. */
export interface Speed {
  readonly keys: string;
  readonly decision: number;
  readonly map: number;
  readonly ratio: number;
  /** Of it, how long reading or hashing the key takes; the rest is the decision on its numbers. */
  readonly reading: number;
  /** By how much the heap grew more, for three times as many decisions again, in bytes a decision. */
  readonly heap: number;
  /** How many bytes of memory a key takes, whether there is one or not. */
  readonly bytes: number;
}

const rounds = 5;

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function nanosecondsOf(run: () => void, times: number): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / times;
}

/** A sampler in the middle of a storm: its bucket is low, and every key was sent. */
function stormy(keys: readonly string[]): { readonly sampler: Sampler; readonly pass: () => void } {
  let now = Date.UTC(2026, 5, 10);
  const errors = [{ limit: 50_000, milliseconds: 31 * 86_400_000, billingDay: 1 }];
  const sampler = createSampler(
    { store: createMemoryStore(), errors, perIssue: [] },
    { now: () => now, random: seededRandom(5) },
  );
  const pass = (): void => {
    now += 1;
  };
  for (let time = 0; time < 200; time += 1) {
    for (const key of keys) sampler.offer(key);
    now += 1000;
  }
  return { sampler, pass };
}

/** The memory of one key in the table, in bytes. */
function bytesOfKey(): number {
  const keys = 2 ** 20;
  const before = process.memoryUsage().arrayBuffers;
  const table = createKeyTable(keys, () => undefined);
  const grown = process.memoryUsage().arrayBuffers - before;
  return table.find(1, 1) < 0 ? Math.round(grown / keys) : Number.NaN;
}

function speedOf(name: string, keys: readonly string[], times: number): Speed {
  const { sampler, pass } = stormy(keys);
  const order = Uint32Array.from({ length: times }, (_none, at) => (at * 7919) % keys.length);
  const counts = new Map<string, number>();
  const decide = (): void => {
    for (const at of order) sampler.offer(keys[at] ?? '');
    pass();
  };
  const count = (): void => {
    for (const at of order) counts.set(keys[at] ?? '', (counts.get(keys[at] ?? '') ?? 0) + 1);
  };
  const [decisions, maps]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    decisions.push(nanosecondsOf(decide, times));
    maps.push(nanosecondsOf(count, times));
  }
  const numbers = new Uint32Array(2);
  const read = (): void => {
    for (const at of order) readKey(keys[at] ?? '', numbers);
  };
  const reading = median(Array.from({ length: rounds }, () => nanosecondsOf(read, times)));
  const grown = (repeated: number): number => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let time = 0; time < repeated; time += 1) decide();
    return process.memoryUsage().heapUsed - before;
  };
  const heap = Math.max(0, grown(4) - grown(1)) / (3 * times);
  const [decision, map] = [median(decisions), median(maps)];
  return { keys: name, decision, reading, map, ratio: decision / map, heap, bytes: bytesOfKey() };
}

/** The same text in one piece, as one is that was read or hashed before, and not put together from others. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/** The keys of a measurement: of digits as the engine makes them, and long texts that have to be hashed. */
function keysOf(name: string): readonly string[] {
  const digits = Array.from(
    { length: 5000 },
    (_none, at) => `k1-${(Math.imul(at + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(2)}`,
  );
  if (name === 'one hot key') return digits.slice(0, 1).map(flat);
  if (name === '5,000 keys of digits') return digits.map(flat);
  const texts = digits.map((key, at) =>
    `${key} TypeError in handler of a route that has a rather long name, number ${at}`.padEnd(80).slice(0, 80),
  );
  return texts.map(flat);
}

/** What the decisions that drop are measured on. */
const measured = ['one hot key', '5,000 keys of digits', '5,000 texts of 80 characters'] as const;

function isSpeed(value: unknown): value is Speed {
  return typeof value === 'object' && value !== null && 'decision' in value;
}

/** Measures decisions that drop, each time in a process of its own, as an application has one sampler and none of the others. */
export function speeds(times: number): readonly Speed[] {
  return measured.map((name) => {
    const parameters = [...process.execArgv, fileURLToPath(new URL('./speed-alone.mjs', import.meta.url)), name, `${times}`];
    const { stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    const answer: unknown = stdout === '' ? undefined : JSON.parse(stdout);
    if (!isSpeed(answer)) throw new Error(`the speed of ${name} was not measured: ${stderr}`);
    return answer;
  });
}

/** Measures what has one of the names, in this process. */
export function speedAlone(name: string, times: number): Speed {
  return speedOf(name, keysOf(name), times);
}
