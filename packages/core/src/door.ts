import type { Spender } from './budget/spender.ts';
import { aboutStore, failingStore } from './budget/watched-store.ts';
import { type Closer, createCloser, type Keepable, type Leaving, renamed } from './closing.ts';
import { categoryOf } from './data-category.ts';
import type { ScrubDecision } from './decision.ts';
import { awaitHeld, flushTwice } from './ending.ts';
import type { Ledger } from './ledger.ts';
import { losing, recordLoss } from './loss.ts';
import { markGuarded } from './platform/guarded.ts';
import { hasSpotlight, readFirst } from './platform/spotlight.ts';
import type { Policy } from './policy.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { type DropReason, type Envelope, type EnvelopeItem, type JsonRecord, propertyOf, type SentryClient } from './sentry.ts';
import { budget, weighted } from './stages/budget.ts';
import { type Scrubbed, scrubHeaders, scrubItem, sealed, treatmentOf } from './stages/scrub.ts';
import { guardTraceHeader } from './trace-header.ts';
import { createWriting } from './writing.ts';

/** Where everything that leaves a client passes. */
export interface Door {
  /** Stands before the listeners that read envelopes: Spotlight, and the makers of trace headers. */
  readonly guardListeners: (client: SentryClient) => void;
  /** Stands before the transport; throws where it cannot. */
  readonly guardTransport: (client: SentryClient) => void;
}

/** How many suspicions of an audit are said. */
const mostWarnings = 20;

/** Attachments and the like mean nothing without the event they came with, and a segment of a replay without its recording. */
function isAlone(items: readonly EnvelopeItem[]): boolean {
  return items.every(([headers]) => headers['type'] === 'attachment' || headers['type'] === 'replay_event');
}

/** For how many occurrences of a fault an event stands. */
interface Weight {
  readonly key: string;
  readonly weight: number;
}

/** What leaves of an envelope, and what its events stand for. */
interface Passing {
  readonly envelope: Scrubbed<Envelope> | undefined;
  readonly weights: readonly Weight[];
}

/** Whether the server answered and did not take what it was sent. */
function isRefused(response: unknown): boolean {
  const status = propertyOf(response, 'statusCode');
  return typeof status === 'number' && status >= 400;
}

export function openDoor(policy: Policy, spenderFor: (client: SentryClient) => Spender, ledger: Ledger): Door {
  const quiet = policy.reportOnly.has('scrub');
  const passed = new WeakSet<object>();
  const emptied = new WeakSet<object>();
  const paid = new WeakMap<object, Weight>();
  // What events stand for in envelopes that Spotlight read before they came to the transport.
  const readBefore = new WeakMap<object, readonly Weight[]>();
  const limitsOf = new WeakMap<SentryClient, RateLimits>();
  const closers = new WeakMap<Spender, Closer>();

  let warnings = 0;

  /** Tells what looks like a secret in what leaves; it leaves all the same. */
  function audited([headers, payload]: EnvelopeItem): void {
    const known = policy.audit && treatmentOf(headers);
    if (policy.audit === undefined || known === undefined) return;
    try {
      for (const decision of policy.audit.look(String(headers['type']), payload, known.structure)) {
        ledger.record(decision);
        if (warnings >= mostWarnings) continue;
        warnings += 1;
        ledger.say(
          `What looks like a secret leaves at ${decision.path}, of the shape ${decision.shape}. Write a detector for it.`,
        );
      }
    } catch (_thrown) {
      ledger.fail('audit');
    }
  }

  function recorded(decision: ScrubDecision): void {
    const outcome =
      decision.outcome === 'replaced' ? 'would replace' : decision.outcome === 'withheld' ? 'would withhold' : decision.outcome;
    ledger.record(quiet ? { ...decision, outcome } : decision);
  }

  function scrubbedItems(client: SentryClient, items: readonly EnvelopeItem[]): readonly EnvelopeItem[] {
    return items.flatMap((item) => {
      if (passed.has(item)) return [item];
      const { sent, decision } = scrubItem(item, policy);
      recorded(decision);
      if (quiet) return [item];
      if (sent === undefined || decision.outcome === 'withheld') {
        recordLoss(client, item, decision.reason === 'failed' ? 'internal_sdk_error' : 'before_send');
      }
      if (sent !== undefined) audited(sent);
      return sent === undefined ? [] : [sent];
    });
  }

  function scrubbedHeaders(headers: JsonRecord): JsonRecord {
    const { sent, decision } = scrubHeaders(headers, policy);
    if (decision.outcome !== 'clean') recorded(decision);
    return quiet ? headers : sent;
  }

  function closerFor(spender: Spender): Closer | undefined {
    const closer = closers.get(spender) ?? (spender.sampler && createCloser(spender.sampler, { most: spender.mostClosings }));
    if (closer !== undefined) closers.set(spender, closer);
    return closer;
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
    return limitsOf.get(client)?.isLimited(categoryOf(headers), spenderFor(client).now()) === true;
  }

  /** How what is kept leaves by a client. Made here, as it is kept for long and would hold whatever is in its sight. */
  function leavingBy(client: SentryClient): Pick<Keepable, 'isLimited' | 'send'> {
    return {
      isLimited: () => isLimited(client, { type: 'event' }),
      send: (leaving, kept) => send(client, kept, leaving),
    };
  }

  /** Budget, then scrub; no envelope where nothing is left to send. */
  function passing(client: SentryClient, [headers, items]: Envelope): Passing {
    const spender = spenderFor(client);
    const isFree = (item: EnvelopeItem): boolean => passed.has(item) || paid.has(item);
    const spent = budget(
      items.filter((item) => !isFree(item)),
      spender,
      policy,
      { isLimited: (of) => isLimited(client, of) },
    );
    for (const decision of spent.decisions) ledger.record(decision);
    if (spender.sampler?.isDown() === true) ledger.say(failingStore, aboutStore);
    const weights = items.flatMap((item) => paid.get(item) ?? []);
    for (const { item, outcome, key, weight } of spent.decisions)
      if (item === 'event' && outcome === 'kept') weights.push({ key, weight });
    for (const { item, reason, key, isHeld = false, besides = [] } of spent.dropped) {
      const reasonNow = (): DropReason => (isHeld && isLimited(client, item[0]) ? 'ratelimit_backoff' : reason);
      const lose = losing(client, [item, ...besides], reasonNow);
      if (!isHeld) lose();
      if (key !== undefined) closerFor(spender)?.keep(key, { headers, item, besides, isHeld, ...leavingBy(client), lose });
    }
    const sent = scrubbedItems(client, [...items.filter(isFree), ...spent.kept]);
    if (items.length > 0 && (sent.length === 0 || (isAlone(sent) && !isAlone(items)))) return { envelope: undefined, weights };
    return { envelope: sealed(scrubbedHeaders(headers), sent), weights };
  }

  /** Gives the sampler back what an event stood for that did not arrive, so that the next of its fault tells of it. */
  function takeBack(client: SentryClient, weights: readonly Weight[]): void {
    for (const { key, weight } of weights) spenderFor(client).sampler?.takeBack(key, weight);
  }

  function guardTransport(client: SentryClient): void {
    const transport = client.getTransport();
    if (transport === undefined) return;
    const send = transport.send.bind(transport);
    const limits = createRateLimits();
    limitsOf.set(client, limits);
    const writing = createWriting();
    const deliver = ([headers, all]: Scrubbed<Envelope>, weights: readonly Weight[]): PromiseLike<object> => {
      const { answer, isDropped } = writing.give(all, (items) => send(sealed(headers, items)));
      const hear = (response: object): void => {
        limits.hear(response, spenderFor(client).now());
        if (isRefused(response) || isDropped()) takeBack(client, weights);
      };
      Promise.resolve(answer).then(hear, () => takeBack(client, weights));
      return answer;
    };
    transport.send = (envelope) => {
      let leaving: Passing | undefined;
      try {
        leaving = emptied.has(envelope) ? undefined : passing(client, envelope);
      } catch (_thrown) {
        ledger.fail('door');
      }
      const weights = [...(readBefore.get(envelope) ?? []), ...(leaving?.weights ?? [])];
      if (leaving?.envelope !== undefined) return deliver(leaving.envelope, weights);
      takeBack(client, weights);
      return Promise.resolve({});
    };
    const closerNow = (): Closer | undefined => closers.get(spenderFor(client));
    awaitHeld(transport, closerNow);
    flushTwice(client, (room) => closerNow()?.end(room));
    markGuarded(transport);
  }

  /** Spotlight reads the envelope before the transport has it, so that what it holds is exchanged in place. */
  function exchange(client: SentryClient, envelope: Envelope): void {
    if (!hasSpotlight(client)) return;
    const { envelope: leaving, weights } = passing(client, envelope);
    readBefore.set(envelope, weights);
    const [headers, items] = envelope;
    for (const key of Object.keys(headers)) Reflect.deleteProperty(headers, key);
    Object.assign(headers, leaving?.[0]);
    Reflect.apply(Array.prototype.splice, items, [0, items.length, ...(leaving?.[1] ?? [])]);
    for (const item of items) passed.add(item);
    if (leaving === undefined) emptied.add(envelope);
  }

  function guardListeners(client: SentryClient): void {
    readFirst(client, (envelope) => {
      try {
        exchange(client, envelope);
      } catch (_thrown) {
        ledger.fail('door');
        emptied.add(envelope);
        Reflect.set(envelope[1], 'length', 0);
      }
    });
    client.on('createDsc', (context) =>
      guardTraceHeader(context, {
        scrub: (trace) => scrubbedHeaders({ trace })['trace'],
        fail: () => ledger.fail('createDsc'),
      }),
    );
  }

  return { guardListeners, guardTransport };
}
