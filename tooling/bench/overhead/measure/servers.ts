import { quantile } from '../../scrub/measure/median.ts';
import { inBlocks } from '../blocks.ts';
import type { Programs } from '../bundle.ts';
import { type Child, startChild } from '../child.ts';
import { excess, type Interval } from '../interval.ts';
import { load } from '../load.ts';
import { failingOrder } from '../programs/setting.ts';
import type { Scenario } from '../scenarios.ts';

const names = ['none', 'plain', 'plain again', 'guarded'] as const;

type Name = (typeof names)[number];

/** What one variant took, and what was received of it. */
export interface VariantRow {
  readonly name: Name;
  /** Microseconds of processor time for each request: the median of the blocks. */
  readonly perRequest: number;
  readonly requests: number;
  readonly failures: number;
  /** Items that the receiver had, by type. */
  readonly items: Readonly<Record<string, number>>;
  /** Mean bytes of an envelope with an error event; 0 where there was none. */
  readonly eventBytes: number;
  /** Bytes after the load. */
  readonly resident: number;
  readonly heap: number;
}

/** What a scenario took. */
export interface ServerResult {
  readonly scenario: Scenario;
  readonly blocks: number;
  readonly amount: number;
  readonly rows: readonly VariantRow[];
  /** What the guard adds to plain Sentry. */
  readonly guarded: Interval;
  /** What plain Sentry adds to plain Sentry: the noise floor. */
  readonly floor: Interval;
  /** What plain Sentry adds to no Sentry. */
  readonly plain: Interval;
}

export interface ServerOptions {
  readonly blocks: number;
  /** Requests of one reading. */
  readonly amount: number;
  /** What comes before: requests that all fail, and as the scenario says. */
  readonly warmUp: { readonly failing: number; readonly amount: number };
  readonly say: (sentence: string) => void;
}

function numberIn(value: unknown, ...keys: readonly string[]): number {
  return Number(keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value));
}

interface Server {
  readonly child: Child;
  readonly receiver: Child;
}

/** Each server has a receiver of its own, so that what is received is known to be of it. */
async function startServer(programs: Programs, name: Name, scenario: Scenario): Promise<Server> {
  const receiver = await startChild(programs.path('receiver'));
  const setting = {
    ...scenario,
    variant: name === 'plain again' ? 'plain' : name,
    dsn: Reflect.get(Object(receiver.ready), 'dsn'),
    errors: scenario.budget === 'open' ? '1000000/minute' : '10/minute',
  };
  const flags = ['--expose-gc', `--import=${programs.path('instrument')}`];
  return { receiver, child: await startChild(programs.path(scenario.framework), { flags, setting }) };
}

async function rowOf(name: Name, { child, receiver }: Server, readings: readonly number[]): Promise<VariantRow> {
  const reading = await child.ask('memory');
  const received = await receiver.ask('summary');
  const items: unknown = Reflect.get(Object(received), 'items');
  return {
    name,
    perRequest: quantile(readings),
    requests: numberIn(reading, 'requests'),
    failures: numberIn(reading, 'failures'),
    items: Object.fromEntries(Object.entries(Object(items)).map(([type, count]) => [type, Number(count)])),
    eventBytes: numberIn(received, 'events', 'bytes') / Math.max(1, numberIn(received, 'events', 'count')),
    resident: numberIn(reading, 'resident'),
    heap: numberIn(reading, 'heap'),
  };
}

/** Measures a scenario: all variants stand at once, each in a process of its own, and are asked block by block. */
export async function measureServers(
  programs: Programs,
  scenario: Scenario,
  { blocks, amount, warmUp, say }: ServerOptions,
): Promise<ServerResult> {
  const started = await Promise.all(names.map(async (name) => [name, await startServer(programs, name, scenario)] as const));
  const servers = new Map(started);
  try {
    const portOf = (name: Name): number => numberIn(servers.get(name)?.child.ready, 'port');
    const ask = async (name: Name): Promise<number> => {
      const child = servers.get(name)?.child;
      const before = await child?.ask('reading');
      await load(portOf(name), { amount });
      const after = await child?.ask('reading');
      return (numberIn(after, 'processor') - numberIn(before, 'processor')) / amount;
    };
    for (const name of names) {
      await load(portOf(name), { amount: warmUp.failing, path: `/orders/${failingOrder}` });
      await load(portOf(name), { amount: warmUp.amount });
    }
    const readings = await inBlocks(names, ask, { blocks, say });
    const of = (name: Name): readonly number[] => readings.get(name) ?? [];
    const pairs = (one: Name, other: Name) => of(one).map((value, at) => [value, of(other)[at] ?? Number.NaN] as const);
    return {
      scenario,
      blocks,
      amount,
      rows: await Promise.all(started.map(([name, server]) => rowOf(name, server, of(name)))),
      guarded: excess(pairs('guarded', 'plain')),
      floor: excess(pairs('plain again', 'plain')),
      plain: excess(pairs('plain', 'none')),
    };
  } finally {
    await Promise.all(started.flatMap(([, { child, receiver }]) => [child.close(), receiver.close()]));
  }
}
