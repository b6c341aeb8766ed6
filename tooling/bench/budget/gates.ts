import type { Figures } from './measure.ts';
import type { Shared } from './several.ts';
import type { Variant } from './variants.ts';

/** What a gate asks and what was seen. */
export interface Verdict {
  readonly gate: string;
  readonly figure: number;
  readonly bound: number;
  readonly isMet: boolean;
}

function atMost(gate: string, figure: number, bound: number): Verdict {
  return { gate, figure, bound, isMet: figure <= bound };
}

function atLeast(gate: string, figure: number, bound: number): Verdict {
  return { gate, figure, bound, isMet: figure >= bound };
}

/** What Vedette's sampler is held to in a variant: by counts, never by time. */
export function verdictsOf(figures: Figures, { name, errorMedian, errorTail, used }: Variant): readonly Verdict[] {
  return [
    atMost(`${name}: events beyond the cap`, figures.overshoot, 0),
    atMost(`${name}: occurrences unaccounted for`, figures.unaccounted, 0),
    atLeast(`${name}: genuine keys covered`, figures.coverage, name === 'usual' ? 1 : 0.999),
    atMost(`${name}: seconds to a new key's first event, 99th percentile`, figures.firstTail, 0),
    atMost(`${name}: median error of the hundred loudest`, figures.errorMedian, errorMedian),
    atMost(`${name}: 95th percentile of it`, figures.errorTail, errorTail),
    atLeast(`${name}: of the budget used`, figures.used, used),
  ];
}

/** What many processes on one store are held to. */
export function sharedVerdicts({ overshoot, coverage, errorMedian, errorTail, missing }: Shared): readonly Verdict[] {
  return [
    atMost('many processes: events beyond the cap', overshoot, 0),
    atLeast('many processes: keys covered', coverage, 0.999),
    atMost('many processes: median error of the hundred loudest', errorMedian, 0.01),
    atMost('many processes: 95th percentile of it', errorTail, 0.12),
    atMost('many processes: occurrences counted twice', Math.max(0, -missing), 0),
  ];
}
