import { type SentItem, splitEnvelope } from './envelope.ts';
import { type OutgoingEnvelope, serialize } from './serialize.ts';

/** What would have been sent, as bytes. */
export interface Sent {
  /** The bodies in the order of sending. */
  readonly envelopes: readonly Uint8Array[];
  /** The items of all bodies, read from their bytes. */
  readonly items: readonly SentItem[];
  /** Forgets everything. */
  readonly clear: () => void;
}

/** A transport of any Sentry SDK from 10.75 to 11. */
export interface CaptureTransport {
  send(envelope: OutgoingEnvelope): Promise<{ statusCode?: number }>;
  flush(timeout?: number): Promise<boolean>;
}

/** A transport to give to `Sentry.init`, and what it was asked to send. */
export interface Capture {
  readonly transport: () => CaptureTransport;
  readonly sent: Sent;
}

/**
 * Keeps what would be sent instead of sending it. An envelope is written to bytes the moment it is handed over, as the
 * SDK's own transport does; the answer is always status 200, and an envelope without items is not sent.
 */
export function capture(): Capture {
  const kept: Uint8Array[] = [];
  return {
    transport: () => ({
      send: async (envelope) => {
        if (envelope[1].length === 0) return {};
        kept.push(serialize(envelope));
        return { statusCode: 200 };
      },
      flush: async () => true,
    }),
    sent: {
      get envelopes() {
        return [...kept];
      },
      get items() {
        return kept.flatMap((bytes, at) => splitEnvelope(bytes, { number: at + 1 }).items);
      },
      clear: () => {
        kept.length = 0;
      },
    },
  };
}
