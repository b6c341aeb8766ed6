/** Bytes, or the status that a request is refused with for what it sent. */
export type Body = Uint8Array | 400 | 408 | 413 | 415;

/** A body as a server hands it on. */
export type BodyChunks = AsyncIterable<unknown>;

export interface BodyOptions {
  /** How the body is compressed, by HTTP's content-encoding. */
  readonly encoding: string | undefined;
  /** How many bytes it holds at most, as it was sent and as it is read. */
  readonly most: number;
  /** Within how many milliseconds it has to be here. */
  readonly milliseconds: number;
}

/**
 * What HTTP calls an encoding, and what the platform's DecompressionStream does. Brotli is none of them: a few bytes of it
 * take 16 MB to decompress.
 */
const formats: ReadonlyMap<string, 'deflate' | 'gzip'> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
]);

/** What was read so far, and whether that was enough: there was more than may be, or it did not come in time. */
interface Reading {
  refused: 408 | 413 | undefined;
  readonly kept: Uint8Array[];
}

/** Passes on no more bytes than may be. */
async function* metered(chunks: BodyChunks, most: number, reading: Reading): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body is made of bytes.');
    length += chunk.length;
    if (length > most) reading.refused ??= 413;
    if (reading.refused !== undefined) return;
    yield chunk;
  }
}

/** Decompresses piece by piece: what nobody reads is not decompressed. */
function inflated(chunks: AsyncGenerator<Uint8Array>, stream: DecompressionStream): BodyChunks {
  const source = new ReadableStream<unknown>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
  return source.pipeThrough(stream);
}

/** One after the other, as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** What decompresses a body; undefined where it was not compressed, null where nobody here can. */
function decompressionFor(encoding: string): DecompressionStream | undefined | null {
  if (encoding === '' || encoding === 'identity') return undefined;
  const format = formats.get(encoding);
  return format === undefined ? null : new DecompressionStream(format);
}

async function read(chunks: BodyChunks, { encoding = '', most }: BodyOptions, reading: Reading): Promise<Body> {
  const stream = decompressionFor(encoding.trim().toLowerCase());
  if (stream === null) return 415;
  const sent = metered(chunks, most, reading);
  try {
    const pieces = stream === undefined ? sent : metered(inflated(sent, stream), most, reading);
    for await (const piece of pieces) reading.kept.push(piece);
  } catch (_unreadable) {
    return reading.refused ?? 400;
  }
  return reading.refused ?? joined(reading.kept);
}

/**
 * Reads a body, decompressed, and no more of it than may be: a bomb is put out as soon as it passes the limit, and what
 * does not come in time is not kept. It never throws.
 */
export async function readBody(chunks: BodyChunks, options: BodyOptions): Promise<Body> {
  const reading: Reading = { refused: undefined, kept: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<408>((resolve) => {
    timer = setTimeout(() => {
      reading.refused ??= 408;
      reading.kept.length = 0;
      resolve(408);
    }, options.milliseconds);
  });
  try {
    return await Promise.race([read(chunks, options, reading).catch((): 400 => 400), late]);
  } finally {
    clearTimeout(timer);
  }
}
