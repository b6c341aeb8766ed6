import type { EnvelopeItem } from '../sentry.ts';

/** Losses on their way to Sentry. */
export interface LossReport {
  readonly item: EnvelopeItem;
  /** Keeps them to be told later: they did not arrive. */
  readonly giveBack: () => void;
}

/** What a tunnel did not pass on and has not told Sentry of yet. */
export interface Losses {
  readonly record: (reason: string, category: string, quantity?: number) => void;
  /** Takes all of it out; undefined where there is nothing to tell. */
  readonly take: (now: number) => LossReport | undefined;
}

interface Loss {
  readonly reason: string;
  readonly category: string;
  readonly quantity: number;
}

/** Sentry's client reports: how much of each category was dropped for each reason. `whenFirst` is called once there is one. */
export function createLosses(whenFirst: () => void): Losses {
  const losses = new Map<string, Loss>();

  function record(reason: string, category: string, quantity = 1): void {
    const isFirst = losses.size === 0;
    const name = `${reason} ${category}`;
    losses.set(name, { reason, category, quantity: (losses.get(name)?.quantity ?? 0) + quantity });
    if (isFirst) whenFirst();
  }

  function take(now: number): LossReport | undefined {
    if (losses.size === 0) return undefined;
    const discarded = [...losses.values()];
    losses.clear();
    return {
      item: [{ type: 'client_report' }, { timestamp: now / 1000, discarded_events: discarded }],
      giveBack: () => {
        for (const { reason, category, quantity } of discarded) record(reason, category, quantity);
      },
    };
  }

  return { record, take };
}
