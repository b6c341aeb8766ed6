import type { Window } from '@vedette/core';

/** A budget that a short trial comes to the end of, and one that it keeps to all the time. */
export const chaosWindows: readonly [total: Window, burst: Window] = [
  { limit: 700, milliseconds: 86_400_000 },
  { limit: 250, milliseconds: 2500 },
];
