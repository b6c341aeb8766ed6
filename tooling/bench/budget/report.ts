import { type Cells, rounded } from '../scrub/table.ts';
import type { Capture } from './capture.ts';
import type { Verdict } from './gates.ts';
import type { Figures } from './measure.ts';
import type { Shared } from './several.ts';
import type { Speed } from './speed.ts';

function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}

function seconds(value: number): string {
  return Number.isFinite(value) ? rounded(value, 0) : 'never';
}

export function cellsOf(figures: Figures): Cells {
  return {
    sampler: figures.name,
    sent: figures.sent,
    'over the cap': figures.overshoot,
    used: percent(figures.used, 1),
    'keys covered': percent(figures.coverage),
    'new key, median s': seconds(figures.firstMedian),
    'p99 s': seconds(figures.firstTail),
    'error, median': percent(figures.errorMedian),
    p95: percent(figures.errorTail),
    'of the total': percent(figures.errorOfTotal),
    'most in a minute': figures.peak,
    weights: figures.weights,
  };
}

export function speedCells({ keys, decision, reading, map, ratio, heap, bytes }: Speed): Cells {
  return {
    keys,
    decision: rounded(decision, 0),
    'of it reading the key': rounded(reading, 0),
    'on its numbers': rounded(decision - reading, 0),
    'a Map counter': rounded(map, 0),
    ratio: rounded(ratio, 1),
    'heap, bytes': rounded(heap, 2),
    'bytes a key': bytes,
  };
}

export function captureCells({ store, median, tail, sent, asked }: Capture): Cells {
  return {
    store,
    median: rounded(median, 1),
    p99: rounded(tail, 1),
    'events sent': sent,
    'times the store was asked': asked,
  };
}

export function sharedCells(shared: Shared): Cells {
  return {
    processes: shared.processes,
    sent: shared.sent,
    'over the cap': shared.overshoot,
    'keys covered': percent(shared.coverage),
    'error, median': percent(shared.errorMedian),
    p95: percent(shared.errorTail),
    'lost with the killed': shared.lost,
    pending: shared.pending,
    questions: shared.asked,
  };
}

export function verdictCells({ gate, figure, bound, isMet }: Verdict): Cells {
  return { gate, figure: rounded(figure, 4), bound: rounded(bound, 4), met: isMet ? 'yes' : 'NO' };
}
