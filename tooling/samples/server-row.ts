import { everyPlant, type Plant } from './planted.ts';
import type { ServerClient } from './server-sdk.ts';

/** One way in which an item of one type comes to be on a server. */
export interface ServerRow {
  readonly type: string;
  readonly made: string;
  /** The SDK lines on which it can be made so. */
  readonly lines: readonly number[];
  /** The kinds of values that the item carries without Vedette. */
  readonly carries: readonly Plant[];
  readonly withVedette: 'scrubbed' | 'withheld';
  /** What the SDK is given beside its usual options. */
  readonly options: object;
  readonly send: (client: ServerClient) => unknown;
}

export function serverRow(
  type: string,
  made: string,
  send: ServerRow['send'],
  { lines = [10, 11], carries = everyPlant, withVedette = 'scrubbed', options = {} }: Partial<ServerRow> = {},
): ServerRow {
  return { type, made, lines, carries, withVedette, options, send };
}

/** What the headers of an envelope name, and the items of sessions and profiles. */
export const id: string = 'a'.repeat(32);

/** An item that only a client's own `sendEnvelope` takes. */
type Item = readonly [header: object, payload: unknown];

function envelope(headers: object, item: Item): unknown {
  return [{ event_id: id, sent_at: '2026-11-25T10:00:00.000Z', ...headers }, [item]];
}

export function sendEnvelope(item: Item, headers: object = {}): ServerRow['send'] {
  return (client) => client.sendEnvelope(envelope(headers, item));
}

export function sendToTransport(item: Item): ServerRow['send'] {
  return (client) => client.getTransport()?.send(envelope({}, item));
}
