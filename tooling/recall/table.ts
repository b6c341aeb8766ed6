import type { OrdinaryReport } from './ordinary.ts';
import { type Count, type Miss, precisionOf, recallOf, type Report as Scores } from './score.ts';

/** Misses of one kind at one detector, in one context, with what makes them again. */
interface MissGroup {
  readonly kind: Miss['kind'];
  readonly detector: string;
  readonly generator: string;
  readonly shape: string;
  readonly part: 'tuned' | 'set aside';
  readonly indices: readonly number[];
}

interface Line {
  readonly detector: string;
  readonly values: number;
  readonly recall: number | undefined;
  readonly precision: number | undefined;
  readonly recallSetAside: number | undefined;
  readonly precisionSetAside: number | undefined;
}

/** Everything the tool has to say. */
export interface Report {
  readonly seed: number;
  readonly each: number;
  readonly samples: number;
  readonly detectors: readonly Line[];
  readonly misses: readonly MissGroup[];
  readonly ordinary: OrdinaryReport | undefined;
}

/** How many indices of a group are named. */
const mostNamed = 5;

function groupsOf(misses: readonly Miss[]): readonly MissGroup[] {
  const groups = new Map<string, MissGroup>();
  for (const { kind, detector, generator, index, shape, isSetAside } of misses) {
    const part = isSetAside ? 'set aside' : 'tuned';
    const [context = ''] = shape.split(', ');
    const name = [part, kind, detector, generator, context].join('\n');
    const before = groups.get(name);
    groups.set(name, { kind, detector, generator, shape: context, part, indices: [...(before?.indices ?? []), index] });
  }
  return [...groups.values()].sort((one, other) => other.indices.length - one.indices.length);
}

/** The report, with the misses of the part set aside where they are asked for. */
export function reportOf(scores: Scores, ordinary: OrdinaryReport | undefined, heldOut: boolean): Report {
  const { seed, each, samples, misses } = scores;
  const valuesOf = ({ values }: Count): number => values;
  const detectors = scores.scores.map(({ detector, tuned, setAside }) => ({
    detector,
    values: valuesOf(tuned) + valuesOf(setAside),
    recall: recallOf(tuned),
    precision: precisionOf(tuned),
    recallSetAside: recallOf(setAside),
    precisionSetAside: precisionOf(setAside),
  }));
  return {
    seed,
    each,
    samples,
    detectors,
    misses: groupsOf(misses.filter(({ isSetAside }) => heldOut || !isSetAside)),
    ordinary,
  };
}

function figure(share: number | undefined): string {
  return (share === undefined ? '-' : share.toFixed(4)).padStart(9);
}

const kinds: Readonly<Record<Miss['kind'], string>> = {
  missed: 'left a value',
  wrong: 'spoke wrongly',
  beside: 'took what stood beside',
};

function missLine({ kind, detector, generator, shape, part, indices }: MissGroup): string {
  const named = indices.slice(0, mostNamed).join(', ');
  const more = indices.length > mostNamed ? ' and more' : '';
  return `${String(indices.length).padStart(5)}  ${detector} ${kinds[kind]}: ${generator} ${named}${more} (${shape}; ${part})`;
}

function ordinaryLines({ events, families, replaced, perThousand, values }: OrdinaryReport): readonly string[] {
  return [
    '',
    `Ordinary events: ${events} of ${families.length} families (${families.join(', ')}), ${replaced} values replaced, ${perThousand.toFixed(2)} in 1,000 events.`,
    ...values.map(({ family, detector, path, count }) => `${String(count).padStart(5)}  ${detector} at ${path} (${family})`),
  ];
}

/** The report as lines to read. */
export function tableOf({ seed, each, samples, detectors, misses, ordinary }: Report): string {
  const width = Math.max(...detectors.map(({ detector }) => detector.length));
  const rows = detectors.map(({ detector, values, recall, precision, recallSetAside, precisionSetAside }) =>
    [
      detector.padEnd(width),
      String(values).padStart(7),
      figure(recall),
      figure(precision),
      figure(recallSetAside),
      figure(precisionSetAside),
    ].join(' '),
  );
  const head = `${''.padEnd(width)}  values    recall precision    recall precision`;
  const above = `${''.padEnd(width)}          tuned on            set aside`;
  return `${[
    `${samples} samples, ${each} of each generator, seed ${seed}`,
    above,
    head,
    ...rows,
    ...(misses.length > 0
      ? ['', 'Misses, with the generator and the indices that make them again:', ...misses.map(missLine)]
      : []),
    ...(ordinary === undefined ? [] : ordinaryLines(ordinary)),
  ].join('\n')}\n`;
}
