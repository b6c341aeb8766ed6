import type { Window } from './rate.ts';

/** A window that tokens are taken from, under a name of its own. */
export interface NamedWindow extends Window {
  readonly name: string;
}

/** Who shares a store's tokens. */
export type BudgetScope = 'process' | 'shared';

/** Where tokens are taken from when an event is about to leave. It answers at once and never waits. */
export interface BudgetStore {
  readonly scope: BudgetScope;
  /** Takes one token from every window, or none from any of them; `now` is in milliseconds and never goes back. */
  readonly take: (windows: readonly NamedWindow[], now: number) => boolean;
}
