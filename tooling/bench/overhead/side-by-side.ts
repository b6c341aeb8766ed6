import { mean, shuffle } from 'simple-statistics';
import { quantile } from '../scrub/measure/median.ts';
import { excess, type Interval } from './interval.ts';
import { load } from './load.ts';
import { failingOrder } from './programs/setting.ts';

/** The variants under measure; plain Sentry is there twice, and what the two differ in is noise. */
export const names = ['none', 'plain', 'plain again', 'guarded'] as const;

export type Name = (typeof names)[number];

/** What a subject tells at its end. */
export interface Told {
  readonly requests: number;
  readonly failures: number;
  /** Items that its receiver had, by type. */
  readonly items: Readonly<Record<string, number>>;
  /** Mean bytes of an envelope with an error event; 0 where there was none. */
  readonly eventBytes: number;
  /** Bytes that are resident. */
  readonly resident: number;
  /** Bytes of the heap after a collection; 0 where it cannot be known. */
  readonly heap: number;
}

/** Something that answers requests in a process of its own. */
export interface Subject {
  readonly port: number;
  /** Microseconds of processor time that its process has had, once all it had to send is sent. */
  readonly processorTime: () => Promise<number>;
  readonly tell: () => Promise<Told>;
  readonly close: () => Promise<void>;
}

export interface Size {
  /** How often each is started anew: two processes of one program differ for as long as they live. */
  readonly launches: number;
  /** Readings of each launch. */
  readonly blocks: number;
  /** Requests of a reading. */
  readonly amount: number;
  /** What comes before: requests that all fail, and as the scenario says. */
  readonly warmUp: { readonly failing: number; readonly amount: number };
}

/** What one variant took, and what was received of it in all launches. */
export interface VariantRow extends Told {
  readonly name: Name;
  /** Microseconds of processor time for each request: the median of the launches. */
  readonly perRequest: number;
}

/** What the variants took, and what one has over another. */
export interface Comparison {
  readonly size: Size;
  readonly rows: readonly VariantRow[];
  /** What the guard adds to plain Sentry. */
  readonly guarded: Interval;
  /** What plain Sentry adds to plain Sentry: the noise floor. */
  readonly floor: Interval;
  /** What plain Sentry adds to no Sentry. */
  readonly plain: Interval;
}

function numbers(): number[] {
  return [];
}

interface Launch {
  readonly perRequest: number;
  readonly told: Told;
}

function sumOf(all: readonly Told[]): Told {
  const items: Record<string, number> = {};
  for (const told of all) for (const [type, count] of Object.entries(told.items)) items[type] = (items[type] ?? 0) + count;
  const sum = (what: 'requests' | 'failures'): number => all.reduce((total, told) => total + told[what], 0);
  const median = (what: 'eventBytes' | 'resident' | 'heap'): number => quantile(all.map((told) => told[what]));
  return {
    requests: sum('requests'),
    failures: sum('failures'),
    items,
    eventBytes: median('eventBytes'),
    resident: median('resident'),
    heap: median('heap'),
  };
}

async function launch(
  start: (name: Name) => Promise<Subject>,
  { blocks, amount, warmUp }: Size,
): Promise<ReadonlyMap<Name, Launch>> {
  const subjects = new Map<Name, Subject>();
  try {
    for (const name of shuffle([...names])) subjects.set(name, await start(name));
    const running = [...subjects];
    const all = async (act: (subject: Subject) => Promise<unknown>): Promise<void> => {
      await Promise.all(running.map(([, subject]) => act(subject)));
    };
    await all(({ port }) => load(port, { amount: warmUp.failing, path: `/orders/${failingOrder}` }));
    await all(({ port }) => load(port, { amount: warmUp.amount }));
    const readings = new Map(running.map(([name]) => [name, numbers()]));
    for (let block = 0; block < blocks; block += 1) {
      await Promise.all(
        running.map(async ([name, { port, processorTime }]) => {
          const before = await processorTime();
          await load(port, { amount });
          readings.get(name)?.push(((await processorTime()) - before) / amount);
        }),
      );
    }
    const told = await Promise.all(
      running.map(
        async ([name, { tell }]) => [name, { perRequest: mean(readings.get(name) ?? []), told: await tell() }] as const,
      ),
    );
    return new Map(told);
  } finally {
    await Promise.all([...subjects.values()].map(({ close }) => close()));
  }
}

/**
 * Measures the variants side by side: all are asked at once, so that whatever else the machine does meets all alike.
 * One turn of it is a launch, and the intervals are over launches.
 */
export async function measureSideBySide(
  start: (name: Name) => Promise<Subject>,
  size: Size,
  { say }: { readonly say: (sentence: string) => void },
): Promise<Comparison> {
  const launches: ReadonlyMap<Name, Launch>[] = [];
  for (let number = 1; number <= size.launches; number += 1) {
    launches.push(await launch(start, size));
    say(`launch ${number} of ${size.launches}`);
  }
  const of = (name: Name): readonly number[] => launches.map((one) => one.get(name)?.perRequest ?? Number.NaN);
  const pairs = (one: Name, other: Name) => of(one).map((value, at) => [value, of(other)[at] ?? Number.NaN] as const);
  return {
    size,
    rows: names.map((name) => ({
      name,
      perRequest: quantile(of(name)),
      ...sumOf(launches.flatMap((one) => one.get(name)?.told ?? [])),
    })),
    guarded: excess(pairs('guarded', 'plain')),
    floor: excess(pairs('plain again', 'plain')),
    plain: excess(pairs('plain', 'none')),
  };
}
