import type { PurseOptions } from './purse.ts';

/** What a sampler is to keep to. */
export interface SamplerPlan extends PurseOptions {
  /** How many keys are remembered: a power of two, 8 at least. @default 8192 */
  readonly capacity?: number;
}

export interface SamplerOptions {
  /** Milliseconds since the epoch. It should not go back; where it does, it stands still. */
  readonly now?: () => number;
  /** Numbers from 0 to 1, without 1. */
  readonly random?: () => number;
  /** Runs something later, without keeping the process alive. */
  readonly later?: (run: () => void, milliseconds: number) => void;
}
