import type { Item, Sample } from './corpus.ts';
import { freshOf } from './fresh.ts';
import { quantile } from './median.ts';

/** What scrubbing an event takes of the heap, in bytes. */
export interface HeapRow {
  readonly name: string;
  readonly size: number;
  /** Allocated for one event, garbage included. */
  readonly allocated: number;
  /** The same for JSON.stringify. */
  readonly stringify: number;
}

/** The heap of an engine on one Node.js. */
export interface Heap {
  readonly rows: readonly HeapRow[];
  /** What is held, after a collection, that was not held before the last events: how much, and after how many. */
  readonly retained: { readonly bytes: number; readonly events: number };
}

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('the heap is measured with --expose-gc');
  globalThis.gc();
}

/** The median of what one call allocates. A collection in between would be seen as less, hence the median of many. */
function allocated(make: () => Item, act: (item: Item) => unknown, rounds: number): number {
  const bytes = Array.from({ length: rounds }, () => {
    const item = make();
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = act(item);
    const after = process.memoryUsage().heapUsed;
    return kept === item ? after - before : after - before;
  });
  return quantile(bytes);
}

/** Measures what scrubbing allocates and what it keeps. Runs with --expose-gc, and with a young generation that outlasts an event. */
export function measureHeap(
  samples: readonly Sample[],
  scrub: (item: Item) => unknown,
  { rounds, events, say }: { rounds: number; events: number; say: (sentence: string) => void },
): Heap {
  for (let round = 0; round < rounds; round += 1) for (const { item } of samples) scrub(freshOf(item));
  const rows = samples.map(
    ({ name, item, size }): HeapRow => ({
      name,
      size,
      allocated: allocated(() => freshOf(item), scrub, rounds),
      stringify: allocated(
        () => freshOf(item),
        ([, payload]) => JSON.stringify(payload),
        rounds,
      ),
    }),
  );
  say('what is allocated is measured; now what is kept');
  const passes = Math.ceil(events / samples.length);
  const pass = (): void => {
    for (const { item } of samples) scrub(freshOf(item));
  };
  for (let at = 0; at < passes; at += 1) pass();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < passes; at += 1) pass();
  collect();
  return { rows, retained: { bytes: process.memoryUsage().heapUsed - before, events: passes * samples.length } };
}
