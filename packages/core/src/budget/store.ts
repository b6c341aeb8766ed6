import type { Window } from './rate.ts';

/** A window that tokens are taken from, under a name of its own: one name always has one limit and one length. */
export interface NamedWindow extends Window {
  readonly name: string;
}

/** Who shares a store's tokens: one process, one page, the pages of one session, or everyone who asks the same store. */
export type BudgetScope = 'process' | 'page' | 'session' | 'shared';

/** Where tokens are taken from when an event is about to leave. It answers at once and never waits. */
export interface BudgetStore {
  readonly scope: BudgetScope;
  /** Takes one token from every window, or none from any of them; `now` is in milliseconds and never goes back. */
  readonly take: (windows: readonly NamedWindow[], now: number) => boolean;
}
