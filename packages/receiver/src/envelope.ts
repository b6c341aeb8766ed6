import { decodeText, isObject, type JsonObject, readJson } from './json.ts';

export interface EnvelopeItem {
  readonly type: string;
  readonly header: JsonObject;
  /** The header line as received, without its newline. */
  readonly headerLine: Uint8Array;
  /** The payload as received, after decompression of the whole envelope. */
  readonly payload: Uint8Array;
}

export interface Envelope {
  readonly header: JsonObject;
  readonly items: readonly EnvelopeItem[];
}

export type EnvelopeResult =
  | { readonly ok: true; readonly envelope: Envelope }
  /** The detail names item and line and never repeats what stands there. */
  | { readonly ok: false; readonly detail: string };

/** Reads a whole envelope or nothing of it. */
export function parseEnvelope(bytes: Uint8Array, { maxItems = 1000 }: { readonly maxItems?: number } = {}): EnvelopeResult {
  const first = readHeader(bytes, 0);
  if (!first.ok) return { ok: false, detail: `envelope header (line 1): ${first.problem}` };
  const items: EnvelopeItem[] = [];
  let offset = first.next;
  while (offset < bytes.length) {
    if (items.length === maxItems) return { ok: false, detail: `more than ${maxItems} items` };
    const read = readItem(bytes, offset);
    if (!read.ok) return { ok: false, detail: `item ${items.length + 1} (line ${lineOf(bytes, offset)}): ${read.problem}` };
    items.push(read.item);
    offset = read.next;
  }
  return { ok: true, envelope: { header: first.header, items } };
}

interface Failure {
  readonly ok: false;
  readonly problem: string;
}

type HeaderRead = Failure | { readonly ok: true; readonly header: JsonObject; readonly line: Uint8Array; readonly next: number };
type ItemRead = Failure | { readonly ok: true; readonly item: EnvelopeItem; readonly next: number };

const NEWLINE = 0x0a;
const MAX_HEADER_BYTES = 262_144;
const MAX_TYPE_LENGTH = 64;

function readHeader(bytes: Uint8Array, offset: number): HeaderRead {
  const end = lineEnd(bytes, offset);
  if (end === offset) return { ok: false, problem: 'the header line is empty' };
  if (end - offset > MAX_HEADER_BYTES) return { ok: false, problem: `the header line is longer than ${MAX_HEADER_BYTES} bytes` };
  const line = bytes.subarray(offset, end);
  const text = decodeText(line);
  if (text === undefined) return { ok: false, problem: 'the header is not UTF-8' };
  const read = readJson(text);
  if (!read.ok) return { ok: false, problem: `the header is ${read.problem}` };
  if (!isObject(read.value)) return { ok: false, problem: 'the header is not a JSON object' };
  return { ok: true, header: read.value, line, next: Math.min(end + 1, bytes.length) };
}

function readItem(bytes: Uint8Array, offset: number): ItemRead {
  const read = readHeader(bytes, offset);
  if (!read.ok) return read;
  const type = read.header['type'];
  if (typeof type !== 'string' || type === '') return { ok: false, problem: 'the header has no type' };
  if (type.length > MAX_TYPE_LENGTH) return { ok: false, problem: `the type is longer than ${MAX_TYPE_LENGTH} characters` };
  const length = read.header['length'] ?? undefined;
  if (length !== undefined && !isLength(length)) return { ok: false, problem: 'length is not a count of bytes' };
  const end = length === undefined ? lineEnd(bytes, read.next) : read.next + length;
  if (end > bytes.length) {
    return { ok: false, problem: `the payload is truncated: length says ${length} bytes, ${bytes.length - read.next} follow` };
  }
  if (end < bytes.length && bytes[end] !== NEWLINE) {
    return { ok: false, problem: `no newline ends the payload after the ${length} bytes that length says` };
  }
  const item = { type, header: read.header, headerLine: read.line, payload: bytes.subarray(read.next, end) };
  return { ok: true, item, next: end + 1 };
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function lineEnd(bytes: Uint8Array, offset: number): number {
  const found = bytes.indexOf(NEWLINE, offset);
  return found === -1 ? bytes.length : found;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
  return line;
}
