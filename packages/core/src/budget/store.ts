import type { Window } from './rate.ts';

/**
 * A window that tokens are taken from. What one name stands for always has one length, and its tokens count for every
 * limit: where an application is deployed with another one, no more leave than the new one says, those before included.
 */
export interface NamedWindow extends Window {
  readonly name: string;
  /** Whether it is of one fault by itself: there are so many of these that a store may forget those used least. */
  readonly isOwn?: true;
}

/**
 * Who shares a store's tokens: one process, one process at a time with those after it, one page, the pages of one
 * session, or everyone who asks the same store.
 */
export type BudgetScope = 'process' | 'file' | 'page' | 'session' | 'shared';

/**
 * What is sent while the store is down. `escrow`: the tokens in hand and nothing beyond them. `share`: of errors also half of
 * what was left when the store was last heard of, divided by the number of askers, and nothing before it was heard of; a
 * store cut in two may overspend by that. `closed`: nothing. `open`: everything; only the windows that the process counts by itself hold.
 */
export type OnStoreDown = 'escrow' | 'share' | 'closed' | 'open';

/** How a window stands by the store's own clock, in milliseconds since the epoch. */
export interface Standing {
  /** Tokens that are out: granted within the window and not given back. */
  readonly spent: number;
  /** When the window began: the month's first instant, or a window's length before now. */
  readonly start: number;
  /** When the window ends: the month's end, or now. */
  readonly end: number;
}

/** Tokens that come back of one grant, which its answer told the number of. */
export type TokensReturned = readonly [grant: number, tokens: number];

/** The tokens that are asked for. Each one granted is taken from every window, or from none. */
export interface TokensAsked {
  /** Each has one limit under one name; there is at least one. */
  readonly windows: readonly NamedWindow[];
  /** How many are wanted: a whole number, also 0 to ask only how the windows stand. */
  readonly want: number;
  /** How many of those wanted are for first occurrences, which a store that paces grants ahead of its pace. */
  readonly first: number;
  /**
   * How many of this asker's tokens come back unspent: those that it holds no longer, and those whose time ran out since
   * it last asked. Never more than it was granted in the same periods.
   */
  readonly returned: number;
  /**
   * Which grants those are of that come back, so that each frees what it took and not what others spent. Together no
   * more than `returned`; the others may be of any.
   * @default none is told
   */
  readonly returnedOf?: readonly TokensReturned[];
  /**
   * How the windows stood when this asker last heard of them, in the order of the windows; empty the first time. A
   * store that lost its data takes over the highest count of the same period, and grants none until all askers had
   * time to say theirs.
   */
  readonly known: readonly Standing[];
}

/** The tokens that are granted. They are counted as spent from now on, whatever becomes of the asker. */
export interface TokensGranted {
  /** A whole number from 0 to what was wanted. */
  readonly granted: number;
  /**
   * For how long they may be spent, in milliseconds from when they were asked for. The store keeps those of a sliding
   * window out for as much longer, and ends it with a month. 0 where they have to be spent at once.
   */
  readonly validFor: number;
  /** The number of this grant, under which tokens of it come back: such as the instant, by the store's clock. @default 0 */
  readonly grant?: number;
  /** How each window stands, in the order in which they were asked for. */
  readonly standings: readonly Standing[];
  /** How full the bucket is that the store paces all askers by, from 0 to 1; undefined where it paces nobody. */
  readonly fill?: number;
  /** How many askers were heard of lately, this one included. @default 1 */
  readonly askers?: number;
}

/** Keys whose first occurrence was sent: told to the store, and heard from it. Needs the capability `firstSeen`. */
export interface KeysTold {
  /** Keys that this asker sent a first event of since it last asked. */
  readonly sent: readonly string[];
  /** Where the last answer ended; undefined the first time, which asks for the latest keys there are. */
  readonly cursor: string | undefined;
}

/** Keys that any asker sent a first event of in this period, since the cursor. */
export interface KeysKnown {
  readonly known: readonly string[];
  readonly cursor: string;
}

/** A key and how many of its occurrences no event stands for yet. */
export type KeyCount = readonly [key: string, count: number];

/** Occurrences that move between an asker and the store. Needs the capability `carry`. */
export interface CarryMoved {
  /**
   * Occurrences that the asker hands over. From the answer on they are the store's. A count of 0 hands nothing over, and
   * asks what the store holds of the key.
   */
  readonly pushed: readonly KeyCount[];
  /**
   * Keys that the asker is about to send an event of, or to close, as it has an event of them: what the store holds of
   * them becomes the asker's. Of two that claim one key, one has it all.
   */
  readonly claimed: readonly string[];
}

/** What becomes the asker's. The store has let go of it; what the asker does not send it pushes again. */
export interface CarryHanded {
  /** Of the keys pushed, what the store holds now, other askers' occurrences included; it stays the store's. */
  readonly totals: readonly KeyCount[];
  /** Of the keys claimed, those that the store held anything of. */
  readonly counts: readonly KeyCount[];
}

/** One question, which a shared store answers in one round trip and one atomic step. */
export interface LeaseRequest {
  /** The asker's name, made at random when it started. */
  readonly asker: string;
  /** The asker's clock in milliseconds since the epoch; it never goes back. A shared store goes by its own. */
  readonly now: number;
  readonly tokens: TokensAsked;
  /** Undefined where the store has no first-seen set. */
  readonly keys?: KeysTold;
  /** Undefined where the store carries no counts. */
  readonly carry?: CarryMoved;
}

/** The answer. One that cannot be true is no answer: the store counts as down. */
export interface LeaseReply {
  readonly tokens: TokensGranted;
  readonly keys?: KeysKnown;
  readonly carry?: CarryHanded;
}

/** What a shared store remembers beside tokens. */
export interface StoreCapabilities {
  /** A set of the keys that were sent in this period, so that a new process knows what is not new. */
  readonly firstSeen?: boolean;
  /** Counts by key, so that what one process saw travels with an event of another. */
  readonly carry?: boolean;
}

/**
 * Where tokens come from. Tokens are counted when they are granted, so that what becomes of the asker can only leave
 * some unspent. A store must not throw, and the caller fares well where it does: a store that throws, rejects, does not
 * settle, or answers what cannot be true is down, and `onStoreDown` says what is sent until it answers again. It may
 * serve several guards, and stays its maker's: who made it closes what it holds open, once the last client is closed.
 */
export interface BudgetStore {
  readonly scope: BudgetScope;
  /**
   * Whether the answer is there when the call returns, or a promise of one: `answeringLater()` makes a store that gives
   * one, and brings along what a page, whose stores answer at once, has no use for. Tokens of such a store are
   * taken in advance, and nobody who captures an error ever waits for them; windows for each fault by itself are
   * counted in the process then.
   */
  readonly answers: 'at once' | 'later';
  /** @default neither */
  readonly capabilities?: StoreCapabilities;
  readonly lease: (request: LeaseRequest) => LeaseReply | PromiseLike<LeaseReply>;
}
