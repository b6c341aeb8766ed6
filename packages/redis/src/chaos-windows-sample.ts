import type { Window } from '@vedette/core';
import { draws } from '@vedette/tooling/draws';

/** A budget that a trial comes to the end of, and one that it keeps to all the time. A long trial spends more. */
export const chaosWindows: readonly [total: Window, burst: Window] = [
  { limit: draws(1) > 1 ? 4000 : 700, milliseconds: 86_400_000 },
  { limit: 250, milliseconds: 2500 },
];
