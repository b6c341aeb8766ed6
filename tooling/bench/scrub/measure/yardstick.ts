import type { Item, Sample } from './corpus.ts';
import type { Scrubbed } from './engine.ts';
import { copyOf, freshOf } from './fresh.ts';
import { quantile } from './median.ts';
import { timed } from './stopwatch.ts';

type Scrub = (item: Item) => Scrubbed;

/** How long one event takes, in microseconds, and what came of it. */
export interface Row {
  readonly name: string;
  readonly size: number;
  readonly stringify: number;
  readonly scrub: number;
  /** Scrubbing to JSON.stringify: the median of the rounds, and the quartiles around it. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  /** Nanoseconds of scrubbing for each character of its texts. */
  readonly perCharacter: number;
  readonly findings: number;
  /** Whether what leaves is the item itself. */
  readonly isSame: boolean;
  readonly isClean: boolean;
}

/** What the yardstick tells of an engine on one Node.js. */
export interface Yardstick {
  readonly rows: readonly Row[];
  /** The whole corpus: the medians of its events added up; and the median of the ratios of its events. */
  readonly corpus: { readonly ratio: number; readonly perCharacter: number; readonly ofEvents: number };
  /** The smallest clean event: one of its shape was seen before, or the same, word for word. */
  readonly again: { readonly shape: number; readonly same: number };
}

interface Times {
  readonly scrub: number;
  readonly stringify: number;
}

/** The time for one of the items. */
function timeOf(items: readonly Item[], act: (item: Item) => unknown): number {
  let kept: unknown;
  const time = timed(() => {
    for (const item of items) kept = act(item);
  });
  // What is used by nobody could be left out by the compiler.
  if (kept === items) throw new Error('an item came out as the list of all');
  return time / items.length;
}

function times(make: () => Item, { scrub, count, isOdd }: { scrub: Scrub; count: number; isOdd: boolean }): Times {
  const forScrub = Array.from({ length: count }, make);
  const forStringify = Array.from({ length: count }, make);
  const scrubs = (): number => timeOf(forScrub, scrub);
  const stringifies = (): number => timeOf(forStringify, ([, payload]) => JSON.stringify(payload));
  if (isOdd) {
    const first = stringifies();
    return { stringify: first, scrub: scrubs() };
  }
  const first = scrubs();
  return { scrub: first, stringify: stringifies() };
}

function median(all: readonly Times[], what: keyof Times): number {
  return quantile(all.map((one) => one[what]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratios(all: readonly Times[]): readonly number[] {
  return all.map(({ scrub, stringify }) => scrub / stringify);
}

function rowOf({ name, item, size, characters, isClean }: Sample, all: readonly Times[], scrub: Scrub): Row {
  const { sent, decision } = scrub(item);
  return {
    name,
    size,
    stringify: median(all, 'stringify'),
    scrub: median(all, 'scrub'),
    ratio: quantile(ratios(all)),
    quartiles: [quantile(ratios(all), 0.25), quantile(ratios(all), 0.75)],
    perCharacter: (median(all, 'scrub') * 1000) / characters,
    findings: decision.findings.reduce((sum, { count }) => sum + count, 0),
    isSame: sent === item,
    isClean,
  };
}

/**
 * Measures scrubbing against JSON.stringify, turn by turn in one process. Copies are made outside of what is timed, and
 * each round does every event, so that no event has the compiler and the caches to itself.
 */
export function measureYardstick(
  samples: readonly Sample[],
  scrub: Scrub,
  { rounds, warmUp, say }: { rounds: number; warmUp: number; say: (sentence: string) => void },
): Yardstick {
  const small = samples.find(({ isClean, item: [{ type }] }) => isClean && type === 'event');
  if (small === undefined) throw new Error('the corpus has no clean event');
  const measured: Times[][] = [];
  const shape: Times[] = [];
  const same: Times[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const isOdd = round % 2 !== 0;
    const all = samples.map(({ item, size }) =>
      times(() => freshOf(item), { scrub, count: Math.max(2, Math.ceil(40_000 / size)), isOdd }),
    );
    const again = { shape: times(() => freshOf(small.item), { scrub, count: 8, isOdd }) };
    const word = times(() => copyOf(small.item), { scrub, count: 8, isOdd });
    if (round < 0) continue;
    measured.push(all);
    shape.push(again.shape);
    same.push(word);
    if (round % 10 === 9) say(`${round + 1} of ${rounds} rounds`);
  }
  const rows = samples.map((sample, at) =>
    rowOf(
      sample,
      measured.flatMap((all) => all[at] ?? []),
      scrub,
    ),
  );
  const [scrubs, stringifies] = [sum(rows.map((row) => row.scrub)), sum(rows.map((row) => row.stringify))];
  return {
    rows,
    corpus: {
      ratio: scrubs / stringifies,
      perCharacter: (scrubs * 1000) / sum(samples.map((sample) => sample.characters)),
      ofEvents: quantile(rows.map(({ ratio }) => ratio)),
    },
    again: { shape: quantile(ratios(shape)), same: quantile(ratios(same)) },
  };
}
