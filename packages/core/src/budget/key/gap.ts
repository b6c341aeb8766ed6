import type { Purse } from '../purse.ts';
import { tickLength } from './clock.ts';
import type { KeyTable } from './table.ts';

/** After how many occurrences the next event of a key is due. */
export interface KeyGaps {
  /** The longer ago the last event was, the fewer. */
  readonly gapOf: (slot: number) => number;
  /** Whether an event is due, where occurrences count so many times. */
  readonly isDue: (slot: number, boost: number) => boolean;
  /** Notes an event after a gap: the next gap is twice as long. */
  readonly rest: (slot: number, gap: number) => void;
}

/** What gaps are measured by. */
export interface KeyGapOptions {
  readonly tick: () => number;
  readonly purse: Pick<Purse, 'rise' | 'price'>;
  readonly random: () => number;
}

/** A gap is varied by up to a quarter, in 255 steps. */
const jitterStep = 0.5 / 255;

/** The gaps of the keys in a table: the probability to send an occurrence rises with time, and halves with each event. */
export function createKeyGaps({ pending, carried, sentAt, gap: gaps, jitter }: KeyTable, options: KeyGapOptions): KeyGaps {
  const { tick, purse, random } = options;

  /** How much of a gap has closed since the last event: a gap of so many occurrences is that many times less. */
  function closedBy(slot: number): number {
    const passed = tick() - (sentAt[slot] ?? 0);
    return passed > 0 ? 1 + (gaps[slot] ?? 0) * passed * tickLength * purse.rise() : 1;
  }

  return {
    gapOf: (slot) => (gaps[slot] ?? 0) / closedBy(slot),
    isDue: (slot, boost) => {
      const all = ((pending[slot] ?? 0) + (carried[slot] ?? 0)) * purse.price() * boost;
      return all * closedBy(slot) >= (gaps[slot] ?? 0) * (0.75 + (jitter[slot] ?? 0) * jitterStep);
    },
    rest: (slot, gap) => {
      gaps[slot] = 2 * Math.max(1, gap);
      jitter[slot] = Math.floor(random() * 256);
      sentAt[slot] = tick();
    },
  };
}
