import type { Spender } from './budget/spender.ts';
import { aboutStore, failingStore } from './budget/watched-store.ts';
import { type Closer, createCloser, type Keepable, type Leaving, renamed } from './closing.ts';
import { categoryOf } from './data-category.ts';
import type { Ledger } from './ledger.ts';
import { losing } from './loss.ts';
import type { Policy } from './policy.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import type { DropReason, Envelope, EnvelopeItem, JsonRecord, SentryClient } from './sentry.ts';
import { budget, weighted } from './stages/budget.ts';

/** For how many occurrences of a fault an event stands. */
export interface Weight {
  readonly key: string;
  readonly weight: number;
}

/** What the budget let go of an envelope, and what its events stand for. */
export interface Spent {
  readonly kept: readonly EnvelopeItem[];
  readonly weights: readonly Weight[];
}

/** The budget stage at the door: what it drops is told to the client's report, and kept for the last event of its fault. */
export interface Spending {
  /** Spends the budget on an envelope. What leaves a second time, as what was dropped or held before does, has been paid for. */
  readonly spend: (client: SentryClient, envelope: Envelope) => Spent;
  /** Gives the sampler back what an event stood for that did not arrive, so that the next of its fault tells of it. */
  readonly takeBack: (client: SentryClient, weights: readonly Weight[]) => void;
  /** Hears how much the server wants, from its answer. */
  readonly hear: (client: SentryClient, response: object) => void;
  /** What sends the last event of each fault, where there was one to keep. */
  readonly closerOf: (client: SentryClient) => Closer | undefined;
}

export function createSpending(policy: Policy, spenderFor: (client: SentryClient) => Spender, ledger: Ledger): Spending {
  const paid = new WeakMap<object, Weight>();
  const limitsOf = new WeakMap<SentryClient, RateLimits>();
  const closers = new WeakMap<Spender, Closer>();

  function limitsFor(client: SentryClient): RateLimits {
    const limits = limitsOf.get(client) ?? createRateLimits();
    limitsOf.set(client, limits);
    return limits;
  }

  function closerFor(spender: Spender): Closer | undefined {
    const closer = closers.get(spender) ?? (spender.sampler && createCloser(spender.sampler, { most: spender.mostClosings }));
    if (closer !== undefined) closers.set(spender, closer);
    return closer;
  }

  function takeBack(client: SentryClient, weights: readonly Weight[]): void {
    for (const { key, weight } of weights) spenderFor(client).sampler?.takeBack(key, weight);
  }

  /** Sends an event that was dropped or held, with what its fault owes. It has been paid for. */
  function send(
    client: SentryClient,
    dropped: Pick<Keepable, 'headers' | 'item' | 'besides'>,
    { key, weight, isClosing }: Leaving,
  ): void {
    try {
      const { headers, item } = isClosing ? renamed(dropped.headers, dropped.item) : dropped;
      const besides = isClosing ? [] : dropped.besides;
      const leaving = weighted(item, weight, isClosing ? { 'vedette.sampled': 'closing' } : {});
      paid.set(leaving, { key, weight });
      ledger.record({ stage: 'budget', item: 'event', outcome: isClosing ? 'closing' : 'kept', key, weight });
      Promise.resolve(client.getTransport()?.send([headers, [leaving, ...besides]])).catch(() => ledger.fail('closing'));
    } catch (_thrown) {
      takeBack(client, [{ key, weight }]);
      ledger.fail('closing');
    }
  }

  /** Whether the server has told a client not to send items of this type for now. */
  function isLimited(client: SentryClient, headers: JsonRecord): boolean {
    return limitsFor(client).isLimited(categoryOf(headers), spenderFor(client).now());
  }

  /** How what is kept leaves by a client. Made here, as it is kept for long and would hold whatever is in its sight. */
  function leavingBy(client: SentryClient): Pick<Keepable, 'isLimited' | 'send'> {
    return {
      isLimited: () => isLimited(client, { type: 'event' }),
      send: (leaving, kept) => send(client, kept, leaving),
    };
  }

  return {
    spend: (client, [headers, items]) => {
      const spender = spenderFor(client);
      const { kept, dropped, decisions } = budget(
        items.filter((item) => !paid.has(item)),
        spender,
        policy,
        { isLimited: (of) => isLimited(client, of) },
      );
      for (const decision of decisions) ledger.record(decision);
      if (spender.sampler?.isDown() === true) ledger.say(failingStore, aboutStore);
      const weights = items.flatMap((item) => paid.get(item) ?? []);
      for (const { item, outcome, key, weight } of decisions)
        if (item === 'event' && outcome === 'kept') weights.push({ key, weight });
      for (const { item, reason, key, isHeld = false, besides = [] } of dropped) {
        const reasonNow = (): DropReason => (isHeld && isLimited(client, item[0]) ? 'ratelimit_backoff' : reason);
        const lose = losing(client, [item, ...besides], reasonNow);
        if (!isHeld) lose();
        if (key !== undefined) closerFor(spender)?.keep(key, { headers, item, besides, isHeld, ...leavingBy(client), lose });
      }
      return { kept: [...items.filter((item) => paid.has(item)), ...kept], weights };
    },
    takeBack,
    hear: (client, response) => limitsFor(client).hear(response, spenderFor(client).now()),
    closerOf: (client) => closers.get(spenderFor(client)),
  };
}
