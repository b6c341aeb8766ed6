import type { Exchange } from './exchange.ts';
import { createHand } from './hand.ts';
import { createMemoryStore } from './memory-store.ts';
import { createOutageShare } from './outage-share.ts';
import { createPaces } from './paces.ts';
import { createPurse, named, type Payment, type Purse, type PurseOptions } from './purse.ts';
import { putQuestion } from './question.ts';
import type { LeaseReply, LeaseRequest, Standing } from './store.ts';
import { grace } from './watched-store.ts';

/** What a purse on a store that answers later needs beside its plan. */
export interface LeasedPurseOptions {
  readonly exchange: Exchange;
  readonly now: () => number;
  readonly random: () => number;
  /** Runs something later, without keeping the process alive. */
  readonly later: (run: () => void, milliseconds: number) => void;
}

/** How often a store is asked, in milliseconds: where tokens are short or there is news, and otherwise. */
const [soon, seldom] = [1000, 10_000];

/**
 * After how many milliseconds a store that has not answered is down, and how long it is left alone at most: a store that
 * lost its data has to hear soon what was spent.
 */
const [patience, longestPause] = [1000, 10_000];

/** How many tokens are held for first occurrences, and how many at most in all. */
const [escrow, mostHeld] = [2, 22];

/** A purse on a store that answers later: tokens are asked for in the background, and paid from what is in hand. */
export function createLeasedPurse(
  { store, errors, perIssue, onStoreDown = 'escrow' }: PurseOptions,
  { exchange, now: clock, random, later }: LeasedPurseOptions,
): Purse {
  const start = clock();
  const windows = errors.map((window) => named(window, 'errors'));
  const paces = createPaces(windows, start);
  const own = createPurse({ store: createMemoryStore(), errors: [], perIssue }, start);
  const asker = Math.floor(random() * 2 ** 52).toString(36);
  const least = errors.reduce((limit, window) => Math.min(limit, window.limit), Number.POSITIVE_INFINITY);
  let known: readonly Standing[] = [];
  const hand = createHand();
  // What was spent while the store could not be asked is asked for afterwards, and not spent again.
  const outage = createOutageShare(onStoreDown);
  // Of what was asked for: what first occurrences and protected kinds took or missed may go ahead of the pace.
  let [spent, missed, urgent] = [0, 0, 0];
  let [askAt, isAsking, failures] = [Number.NEGATIVE_INFINITY, false, 0];
  let isLeaving = false;
  let isTimed = false;
  // Once its client was closed it asks no more by itself.
  let isHandedOver = false;
  let [askedAt, firstAsked] = [start, Number.POSITIVE_INFINITY];
  let giveUp = (): void => undefined;

  /** Where many share little, each keeps less for first occurrences: what all keep is no more than a quarter of it. */
  function kept(): number {
    return least < 10 ? 0 : Math.min(escrow, Math.floor(least / (4 * Math.max(1, paces.askers()))));
  }

  /** How many are missing for first occurrences, those left out whose time runs out before the next answer. */
  function lacking(now: number): number {
    return Math.max(0, kept() - hand.lasting(now + soon));
  }

  function request(now: number): LeaseRequest {
    if (isLeaving) hand.layDown();
    const goal = Math.min(mostHeld, kept() + Math.max(2 * (spent + missed), exchange.waiting()) + 1);
    const wanted = Math.max(goal - hand.count(now), lacking(now));
    const part = (tokens: number): number => Math.floor(tokens / Math.max(1, paces.askers()));
    const most = Math.max(kept(), 1, part(paces.allowance()), Math.min(2 * urgent, part(paces.left())));
    const want = (isLeaving ? 0 : Math.min(wanted, most)) + outage.unpaid();
    const first = Math.min(want, lacking(now) + exchange.holding());
    // What came back twice would be granted twice: nothing comes back where it is not known what arrived.
    const expired = hand.takeExpired();
    const returnedOf = failures === 0 || isLeaving ? expired : [];
    const returned = returnedOf.reduce((sum, [, tokens]) => sum + tokens, 0);
    const tokens = { windows, want, first, returned, known, ...(returned > 0 && { returnedOf }) };
    isLeaving = false;
    [spent, missed, urgent] = [0, 0, 0];
    // While the store is down nothing is entrusted to it.
    return { asker, now, tokens, ...(failures === 0 ? exchange.collect(now) : {}) };
  }

  function hear(asked: LeaseRequest, { tokens }: LeaseReply): void {
    const now = clock();
    const paid = outage.settle(tokens.granted);
    // What comes too late to be spent runs out at once, and comes back.
    hand.add(tokens.granted - paid, { grant: tokens.grant ?? 0, until: asked.now + tokens.validFor });
    known = tokens.standings;
    paces.hear(tokens);
    if (failures > 0) askAt = now + soon;
    failures = 0;
  }

  function fail(now: number): void {
    // Who never heard from the store does not know what is left, nor how many it is shared with.
    if (failures === 0) outage.begin(known.length === 0 ? 0 : paces.left(), Math.max(1, paces.askers()));
    failures += 1;
    askAt = now + Math.min(longestPause, soon * 2 ** Math.min(10, failures - 1)) * (0.75 + random() / 2);
  }

  /** Asks. An answer that comes after all is taken in as well: its tokens are granted, and its counts are ours. */
  function ask(now: number): void {
    const asked = request(now);
    const isEntrusted = (asked.carry?.pushed.length ?? 0) > 0;
    isAsking = true;
    askedAt = now;
    firstAsked = Math.min(firstAsked, now);
    askAt = now + soon;
    giveUp = putQuestion(store, asked, {
      // A client may not be connected yet when a process begins.
      mayRepeat: () => known.length === 0 && failures === 0 && !isEntrusted && clock() - now < patience,
      patience,
      later,
      hear: (reply, isLate) => settle(asked, reply, isLate),
    });
  }

  function settle(asked: LeaseRequest, reply: LeaseReply | undefined, isLate: boolean): void {
    const isFirst = known.length === 0;
    const hadLeft = isHandedOver;
    if (reply !== undefined) hear(asked, reply);
    else if (!isLate) fail(clock());
    if (!isLate) isAsking = false;
    // Last, as what is handed over is paid from what was granted.
    exchange.settle(asked, reply, { isLate });
    // What was on its way here as the process left goes back; what else is held is asked for at once.
    if (hadLeft && (reply?.carry?.counts.length ?? 0) > 0) leave();
    else if (isFirst && !isAsking && reply !== undefined && !isLate && exchange.waiting() > 0) ask(clock());
    else if (exchange.holding() > 0) tick(clock());
  }

  function isWanted(now: number): boolean {
    // Nothing of a window that was heard to be full is asked for: whether it still is has to be heard.
    if (paces.price() === 0 && now >= askedAt + paces.every) return true;
    return askAt === Number.NEGATIVE_INFINITY || missed + outage.unpaid() > 0 || lacking(now) > 0 || exchange.hasNews(now);
  }

  function tick(now: number): void {
    paces.tick(now);
    // Timers of a Worker end with the invocation that set them.
    if (isAsking && now - askedAt > patience) giveUp();
    if (isAsking || windows.length === 0) return;
    if (now < askAt && !isHurried()) waitUntil(askAt, now);
    else if (isWanted(now) || now >= askAt + seldom - soon) ask(now);
  }

  /** Tokens for events that are held are asked for at once, but not anew where the last answer gave nothing to spend. */
  function isHurried(): boolean {
    return failures === 0 && spent > 0 && exchange.holding() > 0;
  }

  /** Nothing else may come that asks for what is held. */
  function waitUntil(instant: number, now: number): void {
    if (isTimed || failures > 0 || exchange.holding() === 0) return;
    isTimed = true;
    later(() => {
      isTimed = false;
      tick(clock());
    }, instant - now);
  }

  /** Nothing else may come that moves a quiet process on; what it knows is missed where the store loses its data. */
  function beat(): void {
    if (isHandedOver) return;
    tick(clock());
    later(beat, seldom);
  }

  function isPayable(isFirst: boolean, now: number): boolean {
    if (windows.length === 0) return true;
    if (failures > 0 && onStoreDown === 'closed') return false;
    if (!isFirst && failures === 0 && paces.isScarce(now)) return false;
    if (hand.count(now) > (isFirst ? 0 : kept())) return true;
    missed = Math.min(mostHeld, missed + 1);
    if (isFirst) urgent += 1;
    return failures > 0 && outage.gives();
  }

  function leave(): void {
    [isLeaving, isHandedOver] = [true, true];
    exchange.handOver();
    ask(clock());
  }

  later(beat, seldom);
  return {
    tick,
    pay: (claim, key, now): Payment => {
      if (isHandedOver) later(beat, seldom);
      isHandedOver = false;
      if (!isPayable(claim !== 'repeat', now)) return 'short';
      tick(now);
      const payment = perIssue.length === 0 ? 'paid' : own.pay(claim, key, now);
      if (payment !== 'paid') return payment;
      if (windows.length > 0 && hand.count(now) > 0) hand.spend();
      else if (windows.length > 0 && !outage.spend()) return 'short';
      spent += 1;
      if (claim !== 'repeat') urgent += 1;
      paces.take(1);
      return 'paid';
    },
    isReady: (now) => isPayable(false, now),
    mayPay: () => failures === 0 && spent > 0,
    isAsking: () => {
      if (!isAsking && failures === 0 && exchange.holding() > 0) ask(clock());
      return isAsking;
    },
    isUnanswered: () => windows.length > 0 && known.length === 0 && failures === 0,
    rise: paces.rise,
    price: paces.price,
    isPlenty: () => (failures > 0 && onStoreDown === 'open') || paces.isPlenty(),
    income: paces.income,
    isDown: () => failures > 0,
    isConnecting: () => known.length === 0 && clock() - firstAsked < grace,
    handOver: () => {
      if (windows.length > 0) leave();
    },
  };
}
