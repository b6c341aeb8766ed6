import { isRecord, readJson } from './json.ts';

/** One item of an envelope that was sent. */
export interface SentItem {
  /** The number of the envelope it came in, from 1. */
  readonly envelope: number;
  readonly envelopeHeaders: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The line of the item's headers as sent, without its newline. */
  readonly headerLine: Uint8Array;
  readonly payload: Uint8Array;
  /** The payload as JSON; undefined where it is none. */
  readonly json: () => unknown;
}

/** The parts of a body; together they hold every byte but the newlines between them. */
export interface Split {
  /** The line of the envelope's headers; empty where the bytes begin like no envelope. */
  readonly headerLine: Uint8Array;
  readonly items: readonly SentItem[];
  /** What follows the last item that could be read. */
  readonly rest: Uint8Array;
}

const newline = 0x0a;

function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(newline, start);
  return end === -1 ? bytes.length : end;
}

function headersIn(line: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const value = line[0] === 0x7b ? readJson(line) : undefined;
  return isRecord(value) ? value : undefined;
}

/** Where a payload that starts at `start` ends; undefined where its length cannot be. */
function payloadEnd(bytes: Uint8Array, start: number, length: unknown): number | undefined {
  if (length === undefined || length === null) return lineEnd(bytes, start);
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return undefined;
  const end = start + length;
  return end === bytes.length || bytes[end] === newline ? end : undefined;
}

/**
 * Splits a body as Sentry's envelopes are laid out: a line of headers, then for each item a line of headers and a
 * payload that ends after `length` bytes or with its line. It stops where that layout ends.
 * https://develop.sentry.dev/sdk/foundations/transport/envelopes/
 */
export function splitEnvelope(bytes: Uint8Array, { number = 1 }: { readonly number?: number } = {}): Split {
  const firstEnd = lineEnd(bytes, 0);
  const headerLine = bytes.subarray(0, firstEnd);
  const envelopeHeaders = headersIn(headerLine);
  if (envelopeHeaders === undefined) return { headerLine: bytes.subarray(0, 0), items: [], rest: bytes };
  const items: SentItem[] = [];
  let at = firstEnd + 1;
  while (at < bytes.length) {
    const line = bytes.subarray(at, lineEnd(bytes, at));
    const headers = headersIn(line);
    const start = at + line.length + 1;
    const end = headers && payloadEnd(bytes, start, headers['length']);
    if (headers === undefined || end === undefined || typeof headers['type'] !== 'string') break;
    const payload = bytes.subarray(start, end);
    const json = (): unknown => readJson(payload);
    items.push({ envelope: number, envelopeHeaders, type: headers['type'], headers, headerLine: line, payload, json });
    at = end + 1;
  }
  return { headerLine, items, rest: bytes.subarray(Math.min(at, bytes.length)) };
}
