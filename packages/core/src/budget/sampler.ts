import { createGuard } from './cardinality.ts';
import { type BudgetCounts, type KeyCounts, loudestIn, waitingIn } from './counts.ts';
import { createKeyClock, largest, monotonic, tickLength } from './key/clock.ts';
import { createKeyGaps } from './key/gap.ts';
import { createKeySlots } from './key/slots.ts';
import { createKeyTable, usualCapacity } from './key/table.ts';
import { closeAll } from './last-closings.ts';
import { createLateRoom } from './late-room.ts';
import { leasingOf } from './leasing.ts';
import type { Closing, Occasion } from './occasion.ts';
import type { Claim } from './pace.ts';
import { createPurse } from './purse.ts';
import { createSweep, isQuiet } from './quiet.ts';
import type { SamplerOptions, SamplerPlan } from './sampler-plan.ts';
import { unreferenced } from './timer.ts';
import { weightOf } from './weight.ts';

export interface Sampler {
  /** Offers an occurrence that is about to leave; answers for how many its event stands, and 0 where it may not leave. */
  readonly offer: (key: string, occasion?: Occasion) => number;
  /** Takes the occurrences of an event back that was sent and did not arrive; its token stays spent. */
  readonly takeBack: (key: string, weight: number) => void;
  /** Counts an occurrence that may not leave whatever the budget says; it waits for the next event of its key. */
  readonly wait: (key: string) => void;
  /**
   * Whether the event of a key that was just refused may leave as soon as a shared store has answered what it holds of
   * the key. `closings` gives it then.
   */
  readonly isHeld: (key: string) => boolean;
  /** Whether an answer of a shared store is on its way; it is asked now for events that are held. */
  readonly isAsking: () => boolean;
  /** Calls when a shared store has answered for keys that are held. */
  readonly whenHanded: (listener: () => void) => void;
  /** Closes keys that are held no more, or went quiet with something owed, of those that there is an event for; pays for each. */
  readonly closings: (hasEvent: (key: string) => boolean) => readonly Closing[];
  /**
   * Closes keys that owe something, as if all were quiet: so many events at most, and none where a shared store takes
   * over what is owed.
   */
  readonly lastClosings: (hasEvent: (key: string) => boolean, most: number) => readonly Closing[];
  readonly counts: () => BudgetCounts;
  /** The keys that were seen most. */
  readonly loudest: (most: number) => readonly KeyCounts[];
  /** Whether the store failed when it was last asked, and had time to be connected to. */
  readonly isDown: () => boolean;
  /** Hands what is pending and what is in hand over to a store that many share, as the process may end. */
  readonly handOver: () => void;
}

/** How many times an occurrence of what is favoured counts. */
const favour = 4;

/**
 * Lets events pass within hard caps, and makes each carry exactly the occurrences of its key since the last. For each
 * key the rate of sending rises with time and halves with each event; the first event of a key goes first.
 */
export function createSampler(
  { capacity = usualCapacity, ...plan }: SamplerPlan,
  { now: read = monotonic, random = Math.random, later = unreferenced }: SamplerOptions = {},
): Sampler {
  const clock = createKeyClock(read);
  const guard = createGuard(clock.now());
  let [seen, represented, pending, evicted, sent] = [0, 0, 0, 0, 0];
  const table = createKeyTable(capacity, (slot) => {
    evicted += table.pending[slot] ?? 0;
    pending -= table.pending[slot] ?? 0;
  });
  const sweep = createSweep(table);
  const { find, slotFor, slotSeen, nameOf, prefix } = createKeySlots(table, clock.tick);
  const { pending: owed, carried, total, seenAt, restsUntil, gap: gaps } = table;
  let handed: number[] = [];
  let tellHanded = (): void => undefined;
  const hand = (slots: readonly number[]): void => {
    handed.push(...slots);
    tellHanded();
  };
  const exchanged = { table, tick: clock.tick, prefix, add, slotFor, hand };
  const leased = leasingOf(plan.store)?.(plan, exchanged, { now: () => moveOn(), random, later });
  const exchange = leased?.exchange;
  const purse = leased?.purse ?? createPurse(plan, clock.now());
  const lateRoom = createLateRoom(purse.income, clock.now());
  const { gapOf, isDue, rest } = createKeyGaps(table, { tick: clock.tick, purse, random });

  function moveOn(): number {
    clock.read();
    return clock.now();
  }

  /** Changes what is pending; what does not fit is forgotten, and told. */
  function add(slot: number, occurrences: number): void {
    const all = (owed[slot] ?? 0) + occurrences;
    const fitting = all > largest ? largest : all;
    owed[slot] = fitting;
    pending += occurrences - (all - fitting);
    evicted += all - fitting;
  }

  function count(slot: number): void {
    seen += 1;
    const before = total[slot] ?? 0;
    if (before < largest) total[slot] = before + 1;
    seenAt[slot] = clock.tick();
    add(slot, 1);
  }

  /** Makes an event of what is pending. */
  function send(slot: number, gap: number): number {
    const weight = weightOf(owed[slot] ?? 0);
    if (gaps[slot] === 0) exchange?.noteSent(slot);
    rest(slot, gap);
    table.sent[slot] = (table.sent[slot] ?? 0) + 1;
    add(slot, -weight);
    represented += weight;
    sent += 1;
    return weight;
  }

  /** Whether what a shared store holds of a key is on its way here, so that the next event can carry it. */
  function awaits(slot: number): boolean {
    if (exchange === undefined || (carried[slot] ?? 0) === 0 || purse.isDown()) return false;
    // What is claimed and cannot be paid would be lost with this process.
    if (purse.isReady(clock.now())) exchange.claim(slot);
    return exchange.isClaimed(slot);
  }

  function mayGoFirst(slot: number, isNew: boolean, coarse: Occasion['coarse']): boolean {
    if (exchange?.isKnown(table.high[slot] ?? 0, table.low[slot] ?? 0) === true) return false;
    return !isNew || coarse === undefined || purse.isPlenty() || guard.allows(coarse(), clock.now());
  }

  function offer(key: string, { importance = 'normal', detail = 1, coarse }: Occasion = {}): number {
    const now = moveOn();
    const slot = slotSeen(key);
    const isNew = total[slot] === 0;
    count(slot);
    if (!clock.hasTime()) return 0;
    // Nothing is in hand before the first answer: the first events of faults are held for it.
    if (isNew && purse.isUnanswered()) exchange?.hold(slot);
    purse.tick(now);
    if ((restsUntil[slot] ?? 0) > clock.tick()) return 0;
    const isProtected = importance === 'protected';
    if (gaps[slot] === 0 && !isProtected && !mayGoFirst(slot, isNew, coarse)) rest(slot, 0);
    const isFirst = gaps[slot] === 0;
    const boost = importance === 'favoured' ? favour * detail : detail;
    if (!isFirst && !isProtected && !purse.isPlenty() && !isDue(slot, boost)) return 0;
    if (!isFirst && awaits(slot)) return 0;
    const payment = purse.pay(isFirst ? 'first' : isProtected ? 'protected' : 'repeat', key, now);
    if (payment === 'paid') return send(slot, gapOf(slot));
    if (payment === 'own window full') restsUntil[slot] = clock.tick() + restLength;
    else if ((isFirst || purse.isPlenty()) && !purse.isDown()) exchange?.hold(slot);
    purse.tick(now);
    return 0;
  }

  /** For how long a key whose own window is full is left alone: a 64th of it at most. */
  const shortest = plan.perIssue.reduce((least, { milliseconds }) => Math.min(least, milliseconds), 60_000);
  const restLength = Math.floor(shortest / 64 / tickLength);

  function wait(key: string): void {
    moveOn();
    count(slotSeen(key));
  }

  /** Whether others were found to have sent a key whose first event waited here for an answer; it is no first any more. */
  function isSentElsewhere(slot: number): boolean {
    const isKnown = gaps[slot] === 0 && exchange?.isKnown(table.high[slot] ?? 0, table.low[slot] ?? 0) === true;
    if (isKnown) rest(slot, 0);
    return isKnown;
  }

  function takeBack(key: string, weight: number): void {
    const returned = Math.min(weight, represented);
    represented -= returned;
    add(slotFor(key), returned);
  }

  /** Sends what a key owes, where there is an event for it and a token. */
  function close(slot: number, hasEvent: (key: string) => boolean, claim: Claim = 'repeat'): readonly Closing[] {
    const key = nameOf(slot);
    if (owed[slot] === 0 || !hasEvent(key)) return [];
    const payment = purse.pay(gaps[slot] === 0 ? 'first' : claim, key, clock.now());
    return payment === 'paid' ? [{ key, weight: send(slot, gapOf(slot)), left: owed[slot] ?? 0 }] : [];
  }

  function lastClosings(hasEvent: (key: string) => boolean, most: number): readonly Closing[] {
    const { scope, capabilities } = plan.store;
    const now = moveOn();
    if (!clock.hasTime() || capabilities?.carry === true) return [];
    purse.tick(now);
    // What is left of a budget that ends with the process nobody can spend any more.
    const claim = scope === 'process' || scope === 'page' ? 'protected' : 'repeat';
    return closeAll(table, most, (slot) => close(slot, hasEvent, claim));
  }

  function closings(hasEvent: (key: string) => boolean): readonly Closing[] {
    const now = moveOn();
    if (!clock.hasTime()) return [];
    // Nothing else may come that tells how the windows stand.
    purse.tick(now);
    const slots = handed;
    handed = [];
    // One that others sent before waits like any other that comes again.
    const isLeft = (slot: number): boolean => isSentElsewhere(slot) && !purse.isPlenty() && !isDue(slot, 1);
    const closed = slots.flatMap((slot) => {
      const made = isLeft(slot) ? [] : close(slot, hasEvent);
      const isStillFirst = made.length === 0 && gaps[slot] === 0 && hasEvent(nameOf(slot));
      if (isStillFirst && owed[slot] !== 0 && purse.mayPay()) exchange?.hold(slot);
      return made;
    });
    sweep((slot) => {
      const isPlenty = purse.isPlenty();
      const isLate = gaps[slot] === 0 && !isPlenty;
      if (!isQuiet(table, slot, clock.tick(), { isPlenty }) || (isLate && lateRoom.at(now) < 1) || awaits(slot)) return;
      const first = close(slot, hasEvent);
      if (isLate) lateRoom.take(first.length);
      // With its answer comes a token, for which nobody else asks in a process that is quiet, unless there is none to be had.
      const isPayable = gaps[slot] === 0 || purse.price() > 0;
      if (first.length === 0 && isPayable && hasEvent(nameOf(slot))) exchange?.claim(slot);
      // What a weight leaves over goes at once, where there is plenty.
      for (let made = first; made.length > 0; made = purse.isPlenty() ? close(slot, hasEvent) : []) closed.push(...made);
    });
    purse.tick(now);
    return closed;
  }

  function counts(): BudgetCounts {
    const { pushed, claimed, lost } = exchange?.moved() ?? { pushed: 0, claimed: 0, lost: 0 };
    const moved = exchange !== undefined && plan.store.capabilities?.carry === true ? { pushed, claimed } : {};
    return { seen, represented, pending, evicted: evicted + lost, sent, keys: waitingIn(table), ...moved };
  }

  return {
    offer,
    takeBack,
    wait,
    isHeld: (key) => exchange?.isClaimed(find(key)) === true,
    isAsking: purse.isAsking,
    whenHanded: (listener) => {
      tellHanded = listener;
    },
    closings,
    lastClosings,
    counts,
    loudest: (most) => loudestIn(table, most, nameOf),
    isDown: () => purse.isDown() && !purse.isConnecting(),
    handOver: purse.handOver,
  };
}
