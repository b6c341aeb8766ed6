import { keyOfNumbers, readKey } from './key/number.ts';
import { createKeySet } from './key/set.ts';
import { type KeyTable, stride } from './key/table.ts';
import type { KeyCount, LeaseReply, LeaseRequest, StoreCapabilities } from './store.ts';

/** The part of a question that is no question for tokens. */
type Asked = Pick<LeaseRequest, 'keys' | 'carry'>;

/** What travels beside tokens between a sampler and a store that many share: keys that are known, and counts. */
export interface Exchange {
  /** Whether a key was sent by anybody in this period, as far as is known here. */
  readonly isKnown: (high: number, low: number) => boolean;
  /** Notes that a first event of a key was sent here. */
  readonly noteSent: (slot: number) => void;
  /** Notes that an event of a key is soon due; what the store holds of it is claimed. */
  readonly claim: (slot: number) => void;
  /** Notes that an event of a key waits for a token; whatever the store can do, it is handed with its next answer. */
  readonly hold: (slot: number) => void;
  /** How many events wait for a claim that was not told yet. */
  readonly waiting: () => number;
  /** How many of them wait for a token. */
  readonly holding: () => number;
  /** Whether the claim of a key was not answered yet. */
  readonly isClaimed: (slot: number) => boolean;
  /** Whether there is anything to tell at an instant. */
  readonly hasNews: (now: number) => boolean;
  /** Begins to hand over everything that is pending. */
  readonly handOver: () => void;
  /** What to tell; from now on what is pushed is on its way. */
  readonly collect: (now: number) => Asked;
  /** Takes an answer in; undefined where none came. One may come late, after none was taken in. */
  readonly settle: (asked: Asked, reply: LeaseReply | undefined, came: { readonly isLate: boolean }) => void;
  readonly moved: () => { readonly pushed: number; readonly claimed: number; readonly lost: number };
}

/** What a sampler lets an exchange do. */
export interface ExchangeOptions {
  readonly table: KeyTable;
  readonly capabilities: StoreCapabilities;
  /** The environment whose own the windows are; undefined of those that all have in common. */
  readonly environment?: string | undefined;
  /** The table's clock. */
  readonly tick: () => number;
  /** What stands before the digits of a key. */
  readonly prefix: () => string;
  /** Changes what is pending of a slot. */
  readonly add: (slot: number, occurrences: number) => void;
  readonly slotFor: (key: string) => number;
  /** Told of slots whose claim is over. */
  readonly hand: (slots: readonly number[]) => void;
}

/** How long counts stay in the process at most before they are pushed, in milliseconds, and how many keys at a time. */
const [every, mostAtOnce] = [60_000, 400];

/** How many keys that others sent are remembered. */
const mostKnown = 16_384;

/** How much of the name of an environment tells it from others. */
const longestEnvironment = 100;

const claimedMark = 1;

export function createExchange(
  { table, capabilities, environment, tick, prefix, add, slotFor, hand }: ExchangeOptions,
  start: number,
): Exchange {
  const [isTellingKeys, isCarrying] = [capabilities.firstSeen === true, capabilities.carry === true];
  const known = createKeySet(isTellingKeys ? mostKnown : 4);
  const numbers = new Uint32Array(2);
  const [sent, claims]: [string[], string[]] = [[], []];
  let [firsts, underWay]: [number, readonly string[]] = [0, []];
  let cursor: string | undefined;
  let pushAt = start + every;
  let pushedTo = table.end;
  // When the last two rounds began.
  let [roundBefore, roundAt] = [0, 0];
  let isLeaving = false;
  let [pushed, taken, lost] = [0, 0, 0];

  // Counts travel with the events of those who share their windows alone. No key ends like this by itself.
  const ending = environment === undefined ? '' : ` (${environment.slice(0, longestEnvironment)})`;
  const keyAt = (slot: number): string => keyOfNumbers(prefix(), table.high[slot] ?? 0, table.low[slot] ?? 0) + ending;
  const slotOf = (told: string): number => slotFor(told.slice(0, told.length - ending.length));

  /** Notes that others sent a key, where it is one of those who share the windows. */
  function learn(told: string): void {
    const isOurs = told.endsWith(ending) && readKey(told.slice(0, told.length - ending.length), numbers) >= 0;
    if (isOurs) known.add(numbers[0] ?? 0, numbers[1] ?? 0);
  }

  /**
   * What is pending, slot by slot, until it is enough for one question; of keys that were seen since the last round and owe
   * nothing, 0: others may have left something of them.
   */
  function pushes(now: number): readonly KeyCount[] {
    if (now >= pushAt) {
      pushedTo = 0;
      pushAt = now + every;
      [roundBefore, roundAt] = [roundAt, tick()];
    }
    const counts: KeyCount[] = [];
    for (; pushedTo < table.end && (isLeaving || counts.length < mostAtOnce); pushedTo += stride) {
      const owed = table.pending[pushedTo] ?? 0;
      const isPassed = isLeaving ? owed === 0 : table.marks[pushedTo] === claimedMark || (owed === 0 && !isSeenSince(pushedTo));
      if (isPassed) continue;
      counts.push([keyAt(pushedTo), owed]);
      add(pushedTo, -owed);
      pushed += owed;
    }
    isLeaving = false;
    return counts;
  }

  function isSeenSince(slot: number): boolean {
    return table.total[slot] !== 0 && (table.seenAt[slot] ?? 0) >= roundBefore;
  }

  function claim(slot: number): boolean {
    if (claims.length >= mostAtOnce || table.marks[slot] === claimedMark) return false;
    table.marks[slot] = claimedMark;
    claims.push(keyAt(slot));
    return true;
  }

  function takeClaims(): readonly string[] {
    firsts = 0;
    return claims.splice(0);
  }

  return {
    isKnown: (high, low) => isTellingKeys && known.has(high, low),
    noteSent: (slot) => {
      if (!isTellingKeys) return;
      known.add(table.high[slot] ?? 0, table.low[slot] ?? 0);
      if (sent.length < mostAtOnce) sent.push(keyAt(slot));
    },
    claim: (slot) => {
      if (isCarrying) claim(slot);
    },
    hold: (slot) => {
      if (claim(slot)) firsts += 1;
    },
    waiting: () => claims.length,
    holding: () => firsts,
    isClaimed: (slot) => table.marks[slot] === claimedMark,
    hasNews: (now) => sent.length + claims.length > 0 || (isCarrying && (now >= pushAt || pushedTo < table.end)),
    handOver: () => {
      isLeaving = true;
      pushAt = Number.NEGATIVE_INFINITY;
    },
    collect: (now) => {
      // Who hands over asks while an answer is on its way.
      underWay = [...underWay, ...takeClaims()];
      // What who leaves took over nobody would send.
      const claimed = isLeaving ? [] : underWay;
      return {
        ...(isTellingKeys && { keys: { sent: sent.splice(0), cursor } }),
        ...(isCarrying && { carry: { pushed: pushes(now), claimed } }),
      };
    },
    settle: (asked, reply, { isLate }) => {
      const onTheWay = asked.carry?.pushed.reduce((sum, [, count]) => sum + count, 0) ?? 0;
      // What was on its way may have arrived: pushed again it could count twice.
      if (reply === undefined && !isLate) lost += onTheWay;
      if (reply !== undefined && isLate) lost -= onTheWay;
      // Of a store that is down nothing is waited for, asked for or not.
      const over = isLate ? [] : [...underWay, ...(reply === undefined ? takeClaims() : [])].map(slotOf);
      if (!isLate) underWay = [];
      for (const slot of over) {
        table.marks[slot] = 0;
        // What is not answered somebody else had claimed; where nothing is answered, nothing is waited for.
        table.carried[slot] = 0;
      }
      for (const key of reply === undefined && !isLate ? (asked.keys?.sent ?? []) : []) {
        if (sent.length < mostAtOnce) sent.push(key);
      }
      for (const key of reply?.keys?.known ?? []) learn(key);
      cursor = reply?.keys?.cursor ?? cursor;
      for (const [key, count] of reply?.carry?.totals ?? []) table.carried[slotOf(key)] = Math.min(count, 0xffff_ffff);
      for (const [key, count] of reply?.carry?.counts ?? []) {
        const slot = slotOf(key);
        table.carried[slot] = 0;
        add(slot, count);
        taken += count;
      }
      if (over.length > 0) hand(over);
    },
    moved: () => ({ pushed: pushed - lost, claimed: taken, lost }),
  };
}
