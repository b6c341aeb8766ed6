import type { Closing } from './budget/occasion.ts';
import { createRetained } from './budget/retained.ts';
import type { Sampler } from './budget/sampler.ts';
import { referenced, unreferenced } from './budget/timer.ts';
import { closingEventOf } from './closing-event.ts';
import { type EnvelopeItem, isRecord, type JsonRecord } from './sentry.ts';

/** An event that is to leave after all. */
export interface Leaving {
  readonly key: string;
  readonly weight: number;
  /** Whether it was counted as lost before, and leaves in another's name. */
  readonly isClosing: boolean;
}

/** An event that may leave later. */
export interface Keepable {
  readonly headers: JsonRecord;
  readonly item: EnvelopeItem;
  readonly isHeld: boolean;
  /** What came with it and leaves with it, such as its attachments; with a closing event nothing does. */
  readonly besides: readonly EnvelopeItem[];
  /** Whether the server has told not to send errors for now. */
  readonly isLimited: () => boolean;
  /** Sends it; nothing is thrown. */
  readonly send: (leaving: Leaving, kept: Keepable) => void;
}

/** An event that was dropped, or that is held until a shared store has answered for its fault. */
export interface Dropped extends Keepable {
  /** Counts it as lost, where it was held and is held no longer. */
  readonly lose: () => void;
}

/** Closes faults that went quiet: the last event of each that was dropped is sent, and stands for what the fault owes. */
export interface Closer {
  readonly keep: (key: string, dropped: Dropped) => void;
  /** Resolves when no event is held any more for an answer that is on its way, or when that takes too long, in milliseconds. */
  readonly settled: (most?: number) => Promise<void>;
  /** Closes what can be paid for, as nothing that is owed outlives the process: so many events at most; what is held is lost. */
  readonly end: (most: number) => void;
}

/** For how long an answer is waited for, in milliseconds: an invocation of a Worker never hears that of another which ended. */
const patience = 1000;

/** How much a closer keeps. */
export interface CloserOptions {
  /** Of how many faults at most an event is kept. @default 32 */
  readonly most?: number;
  readonly later?: typeof unreferenced;
}

/** How often quiet faults are looked for, in milliseconds. */
const every = 60_000;

/** What a closing needs of an event, and nothing that holds the rest of it. Throws where the event cannot be read. */
function leftOf({ headers, item, isLimited, send }: Keepable): Keepable {
  return { headers, item: closingEventOf(item), besides: [], isHeld: false, isLimited, send };
}

/** The same event under a new id: the one that was dropped is counted as lost under its own. Throws where it cannot be read. */
export function renamed(headers: JsonRecord, [itemHeaders, event]: EnvelopeItem): Pick<Keepable, 'headers' | 'item'> {
  const id = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return { headers: { ...headers, event_id: id }, item: [itemHeaders, isRecord(event) ? { ...event, event_id: id } : event] };
}

/** Looks for quiet faults once a minute, and for held ones when their store has answered, for as long as there is any event. */
export function createCloser(sampler: Sampler, { most = 32, later = unreferenced }: CloserOptions = {}): Closer {
  const held = new Map<string, Dropped>();
  const retained = createRetained<Keepable>(most);
  let isWaiting = false;
  const waiting = new Set<() => void>();

  function send({ key, weight, left }: Closing): void {
    const dropped = held.get(key) ?? retained.get(key);
    held.delete(key);
    if (left === 0) retained.drop(key);
    if (dropped === undefined) return;
    dropped.send({ key, weight, isClosing: !dropped.isHeld }, dropped);
  }

  /** Whether there is an event to send; what the server does not take for now stays pending. */
  function hasEvent(key: string): boolean {
    const dropped = held.get(key) ?? retained.get(key);
    return dropped !== undefined && !dropped.isLimited();
  }

  function look(): void {
    for (const closing of sampler.closings(hasEvent)) send(closing);
    loseHeld((key) => !sampler.isHeld(key));
    wait();
  }

  function loseHeld(isOver: (key: string) => boolean): void {
    for (const [key, dropped] of held) if (isOver(key)) lose(key, dropped);
    if (held.size === 0) {
      for (const settle of waiting) settle();
      waiting.clear();
    }
  }

  /** What is held no longer and did not leave is lost, and may close its fault later. */
  function lose(key: string, dropped: Dropped): void {
    held.delete(key);
    dropped.lose();
    retain(key, dropped);
  }

  /** Keeps what names a fault; an event that cannot be read closes none. */
  function retain(key: string, dropped: Dropped): void {
    try {
      retained.keep(key, () => leftOf(dropped));
    } catch (_thrown) {
      return;
    }
  }

  function wait(): void {
    if (isWaiting || (retained.isEmpty() && held.size === 0)) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      look();
    }, every);
  }

  sampler.whenHanded(look);
  return {
    keep: (key, dropped) => {
      const before = held.get(key);
      if (before !== undefined) lose(key, before);
      if (dropped.isHeld) held.set(key, dropped);
      else retain(key, dropped);
      wait();
    },
    settled: async (longest = patience) => {
      if (held.size === 0 || !sampler.isAsking()) return;
      // Who waits for this may wait for nothing else: a process that ended meanwhile would end as if nothing had happened.
      await new Promise<void>((resolve) => {
        const callOff = referenced(resolve, Math.min(patience, Math.max(0, longest)));
        waiting.add(() => {
          callOff();
          resolve();
        });
      });
    },
    end: (mostClosed) => {
      for (const closing of sampler.lastClosings(hasEvent, mostClosed)) send(closing);
      loseHeld(() => true);
    },
  };
}
