import type { Spender } from './budget/spender.ts';
import { awaitHeld, flushTwice } from './ending.ts';
import type { Ledger } from './ledger.ts';
import { markGuarded } from './platform/guarded.ts';
import { hasSpotlight, readFirst } from './platform/spotlight.ts';
import type { Policy } from './policy.ts';
import { createScrubbing } from './scrubbing.ts';
import { type Envelope, type EnvelopeItem, propertyOf, type SentryClient } from './sentry.ts';
import { createSpending, type Weight } from './spending.ts';
import { type Scrubbed, sealed } from './stages/scrub.ts';
import { guardTraceHeader } from './trace-header.ts';
import { createWriting } from './writing.ts';

/** Where everything that leaves a client passes. */
export interface Door {
  /** Stands before the listeners that read envelopes: Spotlight, and the makers of trace headers. */
  readonly guardListeners: (client: SentryClient) => void;
  /** Stands before the transport; throws where it cannot. */
  readonly guardTransport: (client: SentryClient) => void;
}

/** Attachments and the like mean nothing without the event they came with, and a segment of a replay without its recording. */
function isAlone(items: readonly EnvelopeItem[]): boolean {
  return items.every(([headers]) => headers['type'] === 'attachment' || headers['type'] === 'replay_event');
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
  const scrubbing = createScrubbing(policy, ledger);
  const spending = createSpending(policy, spenderFor, ledger);
  const emptied = new WeakSet<object>();
  // What events stand for in envelopes that Spotlight read before they came to the transport.
  const readBefore = new WeakMap<object, readonly Weight[]>();

  /** Budget, then scrub; no envelope where nothing is left to send. */
  function passing(client: SentryClient, [headers, items]: Envelope): Passing {
    const passed = items.filter(scrubbing.hasPassed);
    const { kept, weights } = spending.spend(client, [headers, items.filter((item) => !scrubbing.hasPassed(item))]);
    const sent = scrubbing.items(client, [...passed, ...kept]);
    if (items.length > 0 && (sent.length === 0 || (isAlone(sent) && !isAlone(items)))) return { envelope: undefined, weights };
    return { envelope: sealed(scrubbing.headers(headers), sent), weights };
  }

  function guardTransport(client: SentryClient): void {
    const transport = client.getTransport();
    if (transport === undefined) return;
    const send = transport.send.bind(transport);
    const writing = createWriting();
    const deliver = ([headers, all]: Scrubbed<Envelope>, weights: readonly Weight[]): PromiseLike<object> => {
      const { answer, isDropped } = writing.give(all, (items) => send(sealed(headers, items)));
      const hear = (response: object): void => {
        spending.hear(client, response);
        if (isRefused(response) || isDropped()) spending.takeBack(client, weights);
      };
      Promise.resolve(answer).then(hear, () => spending.takeBack(client, weights));
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
      spending.takeBack(client, weights);
      return Promise.resolve({});
    };
    awaitHeld(transport, () => spending.closerOf(client));
    flushTwice(client, (room) => spending.closerOf(client)?.end(room));
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
    scrubbing.letPass(items);
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
        scrub: (trace) => scrubbing.headers({ trace })['trace'],
        fail: () => ledger.fail('createDsc'),
      }),
    );
  }

  return { guardListeners, guardTransport };
}
