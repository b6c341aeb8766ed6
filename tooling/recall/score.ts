import { essentials } from '../../packages/core/src/detectors/essentials.ts';
import { serverSets } from '../../packages/core/src/detectors/server.ts';
import { definePolicy } from '../../packages/core/src/policy.ts';
import { makers, samples } from './corpus.ts';
import { outcomeOf } from './outcome.ts';

/** What was counted of one detector. */
export interface Count {
  /** Values that it has to hide, and those that were hidden. */
  readonly values: number;
  readonly hidden: number;
  /** Samples in which it spoke rightly, and in which it did not. */
  readonly right: number;
  readonly wrong: number;
}

/** A sample in which a value was missed, or something hidden that is nobody's. */
export interface Miss {
  readonly kind: 'missed' | 'wrong' | 'beside';
  readonly detector: string;
  readonly generator: string;
  readonly index: number;
  readonly shape: string;
  readonly isSetAside: boolean;
}

/** The scores of one detector, from 0 to 1; undefined where nothing was measured. */
export interface Score {
  readonly detector: string;
  readonly tuned: Count;
  readonly setAside: Count;
}

export interface Report {
  readonly seed: number;
  readonly each: number;
  readonly samples: number;
  readonly scores: readonly Score[];
  readonly misses: readonly Miss[];
}

const nothing: Count = { values: 0, hidden: 0, right: 0, wrong: 0 };

/** The detectors that are in force on a server, in their order. */
export const defaults: readonly string[] = [...serverSets, ...essentials].map(({ id }) => id);

export function recallOf({ values, hidden }: Count): number | undefined {
  return values === 0 ? undefined : hidden / values;
}

export function precisionOf({ right, wrong }: Count): number | undefined {
  return right + wrong === 0 ? undefined : right / (right + wrong);
}

/** Draws the samples of a seed, has the engine read them, and counts. */
export async function measure({
  seed = 1,
  each = 200,
  only = '',
}: {
  readonly seed?: number;
  readonly each?: number;
  readonly only?: string;
} = {}): Promise<Report> {
  const policy = definePolicy({ environmentVariables: {}, detectors: serverSets });
  const counts = new Map<string, { tuned: Count; setAside: Count }>(
    defaults.map((id) => [id, { tuned: nothing, setAside: nothing }]),
  );
  const misses: Miss[] = [];
  let total = 0;
  const chosen = makers.filter(({ name, detector }) => detector === undefined || `${name} ${detector}`.includes(only));
  for await (const sample of samples(seed, each, chosen)) {
    const { generator, index, shape, isSetAside, detector, allowed } = sample;
    const part = isSetAside ? 'setAside' : 'tuned';
    const outcome = outcomeOf(sample, policy);
    total += 1;
    const add = (id: string, change: Partial<Count>): void => {
      const count = counts.get(id) ?? { tuned: nothing, setAside: nothing };
      const before = count[part];
      const after = {
        values: before.values + (change.values ?? 0),
        hidden: before.hidden + (change.hidden ?? 0),
        right: before.right + (change.right ?? 0),
        wrong: before.wrong + (change.wrong ?? 0),
      };
      counts.set(id, { ...count, [part]: after });
    };
    const miss = (kind: Miss['kind'], id: string): void => {
      misses.push({ kind, detector: id, generator, index, shape, isSetAside });
    };
    if (detector !== undefined) {
      add(detector, { values: 1, hidden: outcome.isHidden ? 1 : 0 });
      if (!outcome.isHidden) miss('missed', detector);
    }
    for (const id of outcome.found) {
      const isRight = allowed.includes(id);
      add(id, isRight && outcome.isKept ? { right: 1 } : { wrong: 1 });
      if (!isRight) miss('wrong', id);
      else if (!outcome.isKept) miss('beside', id);
    }
  }
  return { seed, each, samples: total, scores: [...counts].map(([detector, count]) => ({ detector, ...count })), misses };
}

/** The least that the scores of a detector in force have to be. One miss says nothing of a hundredth among fewer than a hundred. */
const least = 0.99;

function isShort(all: number, met: number): boolean {
  return all - met > 1 && met / all < least;
}

/** The detectors whose scores on the part that is tuned on are too low. */
export function shortfallsOf({ scores }: Report): readonly string[] {
  const low = scores.filter(
    ({ tuned: { values, hidden, right, wrong } }) => isShort(values, hidden) || isShort(right + wrong, right),
  );
  return low.map(({ detector }) => detector);
}
