import { brotliDecompressSync, constants, gunzipSync, inflateRawSync } from 'node:zlib';

/** How many bytes compressed data may have once inflated, so that a small body cannot fill the memory. */
const mostInflated = 64 * 1024 * 1024;

// A stream that was cut short still holds what came before the cut.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostInflated };

function attempt(inflate: () => Uint8Array): Uint8Array | undefined {
  try {
    const bytes = inflate();
    return bytes.length === 0 ? undefined : bytes;
  } catch (failure) {
    // Other failures mean that the bytes are no such data; this one means that they are too much of it.
    if (!(failure instanceof RangeError)) return undefined;
    throw new RangeError(
      `[vedette] sent: compressed data holds more than ${mostInflated} bytes and cannot be searched. Send less.`,
    );
  }
}

/** Where the data begins behind a gzip header at `at`; undefined where there is none. RFC 1952, 2.3. */
function behindGzip(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8) return undefined;
  const flags = bytes[at + 3] ?? 0;
  let start = at + 10;
  if ((flags & 4) !== 0) start += 2 + (bytes[start] ?? 0) + 256 * (bytes[start + 1] ?? 0);
  for (const texts of [8, 16]) if ((flags & texts) !== 0) start = bytes.indexOf(0, start) + 1;
  return (flags & 2) === 0 ? start : start + 2;
}

/** Where the data begins behind a zlib header at `at`; amid other bytes only that of the usual window counts. RFC 1950, 2.2. */
function behindZlib(bytes: Uint8Array, at: number): number | undefined {
  const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]];
  const usual = method === 0x78 || (at === 0 && (method & 0x8f) === 8);
  return usual && (method * 256 + flags) % 31 === 0 ? at + 2 : undefined;
}

function inflatedFrom(bytes: Uint8Array, start: number | undefined): Uint8Array | undefined {
  return start === undefined ? undefined : attempt(() => inflateRawSync(bytes.subarray(start), lenient));
}

/** Where in the bytes a header of gzip or zlib may begin. */
function* startsIn(bytes: Uint8Array): Generator<number> {
  yield 0;
  for (const first of [0x1f, 0x78]) {
    for (let at = bytes.indexOf(first, 1); at !== -1; at = bytes.indexOf(first, at + 1)) yield at;
  }
}

/** What compressed data, gzip or zlib, that begins anywhere in the bytes holds; whatever follows it and its checksum do not matter. */
export function inflatedWithin(bytes: Uint8Array): readonly Uint8Array[] {
  return [...startsIn(bytes)].flatMap((at) => {
    const inner = inflatedFrom(bytes, behindGzip(bytes, at) ?? behindZlib(bytes, at));
    return inner === undefined ? [] : [inner];
  });
}

/** A whole body after `Content-Encoding`: gzip, deflate (either format) or br; undefined where it is none of these. */
export function inflatedBody(bytes: Uint8Array): Uint8Array | undefined {
  return (
    attempt(() => gunzipSync(bytes, lenient)) ??
    inflatedFrom(bytes, behindZlib(bytes, 0)) ??
    attempt(() => brotliDecompressSync(bytes, { maxOutputLength: mostInflated })) ??
    attempt(() => inflateRawSync(bytes, { maxOutputLength: mostInflated }))
  );
}
