import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Limits } from './limits.ts';

export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly status: 400 | 413 | 415 | 503; readonly detail: string };

/** Reads request bodies and decompresses them. */
export type BodyReader = (request: IncomingMessage) => Promise<Body>;

type BodyLimits = Pick<Limits, 'bodyBytes' | 'inflatedBytes' | 'pendingBytes'>;

/** Creates a reader that never holds more than its limits allow, over all requests together. */
export function createBodyReader(limits: BodyLimits): BodyReader {
  let pending = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return async (request) => {
    const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    const decompress = decompressors.get(encoding);
    if (decompress === undefined) return { ok: false, status: 415, detail: 'Content-Encoding must be gzip, deflate or br' };
    const maximum = encoding === 'identity' ? Math.min(limits.bodyBytes, limits.inflatedBytes) : limits.bodyBytes;
    const tooLarge: Body = { ok: false, status: 413, detail: `the body is larger than ${maximum} bytes` };
    if (Number(request.headers['content-length'] ?? 0) > maximum) return tooLarge;
    // One growing buffer: a list of chunks would cost a client that sends single bytes a hundred times as much.
    let held = Buffer.alloc(0);
    let size = 0;
    try {
      for await (const chunk of chunksOf(request)) {
        size += chunk.length;
        pending += chunk.length;
        if (size > maximum) return tooLarge;
        if (pending > limits.pendingBytes) return { ok: false, status: 503, detail: 'too many bodies are being received' };
        if (size > held.length) held = Buffer.concat([held], Math.min(maximum, size * 2));
        held.set(chunk, size - chunk.length);
      }
      // One at a time, so that at most one body is held decompressed before it is read.
      const inflated = turn.then(() => inflateBody(held.subarray(0, size), decompress, limits));
      turn = inflated.then(() => undefined);
      return await inflated;
    } finally {
      pending -= size;
    }
  };
}

type Decompress = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const inflateZlib: Decompress = promisify(inflate);
const inflateBare: Decompress = promisify(inflateRaw);

const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['identity', async (bytes) => bytes],
  ['', async (bytes) => bytes],
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
  // Clients mean either of two formats by "deflate".
  ['deflate', (bytes, options) => (hasZlibHeader(bytes) ? inflateZlib : inflateBare)(bytes, options)],
]);

async function inflateBody(bytes: Uint8Array, decompress: Decompress, { inflatedBytes }: BodyLimits): Promise<Body> {
  try {
    return { ok: true, bytes: await decompress(bytes, { maxOutputLength: inflatedBytes }) };
  } catch (error) {
    if (error instanceof RangeError)
      return { ok: false, status: 413, detail: `the body inflates to more than ${inflatedBytes} bytes` };
    return { ok: false, status: 400, detail: 'the body does not match its Content-Encoding' };
  }
}

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

async function* chunksOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}
