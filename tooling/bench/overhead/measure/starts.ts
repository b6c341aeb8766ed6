import { quantile } from '../../scrub/measure/median.ts';
import { inBlocks } from '../blocks.ts';
import type { Programs } from '../bundle.ts';
import { startChild } from '../child.ts';
import { excess, type Interval } from '../interval.ts';

const names = ['none', 'plain', 'plain again', 'guarded'] as const;

type Name = (typeof names)[number];

/** What a server takes until it listens. */
export interface StartResult {
  readonly framework: 'express' | 'nest';
  readonly blocks: number;
  readonly rows: readonly {
    readonly name: Name;
    /** Milliseconds of processor time since the process began: the median of the blocks. */
    readonly processor: number;
    /** Bytes that are resident then. */
    readonly resident: number;
  }[];
  readonly guarded: Interval;
  readonly floor: Interval;
}

/** Starts a server again and again, each time in a new process. */
export async function measureStarts(
  programs: Programs,
  framework: 'express' | 'nest',
  { blocks, say }: { readonly blocks: number; readonly say: (sentence: string) => void },
): Promise<StartResult> {
  const resident = new Map<Name, number[]>(names.map((name) => [name, []]));
  async function start(name: Name): Promise<number> {
    const variant = name === 'plain again' ? 'plain' : name;
    const setting = { variant, dsn: 'http://public@127.0.0.1:9/1', failsOneIn: 0, tracesOneIn: 0, errors: '100/minute' };
    const flags = [`--import=${programs.path('instrument')}`];
    const child = await startChild(programs.path(framework), { flags, setting });
    await child.close();
    const ready: object = Object(child.ready);
    resident.get(name)?.push(Number(Reflect.get(ready, 'resident')));
    return Number(Reflect.get(ready, 'processor')) / 1_000;
  }
  for (const name of names) await start(name);
  const readings = await inBlocks(names, start, { blocks, say });
  const of = (name: Name): readonly number[] => readings.get(name) ?? [];
  const pairs = (one: Name) => of(one).map((value, at) => [value, of('plain')[at] ?? Number.NaN] as const);
  return {
    framework,
    blocks,
    rows: names.map((name) => ({ name, processor: quantile(of(name)), resident: quantile(resident.get(name) ?? []) })),
    guarded: excess(pairs('guarded')),
    floor: excess(pairs('plain again')),
  };
}
