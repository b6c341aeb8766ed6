import { items } from '../scrub/item/items.ts';
import { type Envelope, type EnvelopeItem, isRecord, type JsonRecord } from '../sentry.ts';
import { joined } from './body.ts';

/** How many items an envelope of a page holds at most. */
const mostItems = 100;

const newline = 10;

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (_notJson) {
    return undefined;
  }
}

/** Whether items of this type carry JSON; one that nobody knows is withheld whatever it carries. */
function isJsonType({ type }: JsonRecord): boolean {
  return typeof type === 'string' && Object.hasOwn(items, type) && type !== 'attachment' && type !== 'replay_recording';
}

/** A payload as the SDK holds it before it writes it down. What is no JSON where JSON belongs stays bytes, which are withheld. */
function itemOf(headers: JsonRecord, payload: Uint8Array): EnvelopeItem {
  return [headers, isJsonType(headers) ? (jsonIn(payload) ?? payload) : payload];
}

/** Where the line ends that begins here. */
function endOfLine(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(newline, start);
  return end < 0 ? bytes.length : end;
}

/** Where a payload ends: after as many bytes as its headers say, else with its line. Undefined where that cannot be. */
function endOfPayload(bytes: Uint8Array, start: number, length: unknown): number | undefined {
  if (length === undefined || length === null) return endOfLine(bytes, start);
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return undefined;
  const end = start + length;
  return end <= bytes.length && (end === bytes.length || bytes[end] === newline) ? end : undefined;
}

/**
 * Reads an envelope: a line of headers, and for each item a line of headers and a payload, of the length that they tell
 * or of one line. Undefined for what is none.
 */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  const first = endOfLine(bytes, 0);
  const headers = jsonIn(bytes.subarray(0, first));
  if (!isRecord(headers)) return undefined;
  const read: EnvelopeItem[] = [];
  for (let at = first + 1; at < bytes.length; ) {
    if (bytes[at] === newline) {
      at += 1;
      continue;
    }
    const line = endOfLine(bytes, at);
    const own = jsonIn(bytes.subarray(at, line));
    if (!isRecord(own) || read.length >= mostItems) return undefined;
    const start = Math.min(line + 1, bytes.length);
    const end = endOfPayload(bytes, start, own['length']);
    if (end === undefined) return undefined;
    read.push(itemOf(own, bytes.subarray(start, end)));
    at = end + 1;
  }
  return [headers, read];
}

function bytesOf(payload: unknown): Uint8Array {
  if (payload instanceof Uint8Array) return payload;
  return new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload));
}

/** Writes an envelope down, each payload with its length. */
export function writeEnvelope([headers, items]: Envelope): Uint8Array {
  const encoder = new TextEncoder();
  const parts = items.flatMap(([own, payload]) => {
    const bytes = bytesOf(payload);
    return [encoder.encode(`\n${JSON.stringify({ ...own, length: bytes.length })}\n`), bytes];
  });
  return joined([encoder.encode(JSON.stringify(headers)), ...parts]);
}
