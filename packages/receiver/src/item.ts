import type { EnvelopeItem } from './envelope.ts';
import { isObject, type JsonObject } from './json.ts';
import { countReplaced, type Replaced } from './label.ts';
import { type Payload, payloadProblem, readPayload } from './payload.ts';
import { weightOf } from './weight.ts';

/** One item of a received envelope. */
export interface Item {
  /** Counts up from 1 and is never used again. */
  readonly number: number;
  readonly type: string;
  /** In ISO 8601. */
  readonly receivedAt: string;
  readonly projectId: string;
  /** The number of the envelope it came in. */
  readonly envelope: number;
  readonly envelopeHeader: JsonObject;
  readonly header: JsonObject;
  /** The header line as received, without its newline. */
  readonly headerLine: Uint8Array;
  /** The payload as received, after decompression. */
  readonly payload: Uint8Array;
  /** The issue of an error event. */
  readonly issue: string | undefined;
  /** How many occurrences an event stands for; 1 for anything else. */
  readonly weight: number;
  readonly replaced: Replaced;
  /** Why the payload could not be read. */
  readonly problem: string | undefined;
  /** Reads the payload as JSON; undefined where it is not JSON. */
  readonly json: () => unknown;
}

/** What is known about an item apart from its own content. */
export interface Arrival extends Pick<Item, 'number' | 'receivedAt' | 'projectId' | 'envelope' | 'envelopeHeader'> {
  readonly payloadBytes: number;
  /** Names the issue of an error event. */
  readonly issueOf: (event: unknown) => string;
}

/** Examines an item once, when it arrives. */
export function createItem(received: EnvelopeItem, { payloadBytes, issueOf, ...arrival }: Arrival): Item {
  const read = (): Payload => readPayload(received.type, received.payload, { payloadBytes });
  const payload = read();
  const event = received.type === 'event' && payload.kind === 'json' && isObject(payload.value) ? payload.value : undefined;
  return {
    ...arrival,
    ...received,
    issue: event === undefined ? undefined : issueOf(event),
    weight: weightOf(event),
    replaced: countReplaced(payload),
    problem: payloadProblem(received.type, payload),
    json() {
      const again = read();
      return again.kind === 'json' ? again.value : undefined;
    },
  };
}

/** What a list shows of an item: everything but its content. */
export type ItemSummary = Omit<Item, 'envelopeHeader' | 'header' | 'headerLine' | 'payload' | 'json'> & {
  readonly bytes: number;
};

/** Leaves out the content of an item. */
export function summarizeItem(item: Item): ItemSummary {
  const { envelopeHeader: _envelopeHeader, header: _header, headerLine: _headerLine, payload, json: _json, ...rest } = item;
  return { ...rest, bytes: payload.length };
}
