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

/** What HTTP calls an encoding, and what the platform's DecompressionStream does. */
const formats: Readonly<Record<string, string>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'brotli',
};

/** Whether there was more than may be. */
interface Meter {
  isOver: boolean;
}

/** Passes on no more bytes than may be. */
async function* metered(chunks: BodyChunks, most: number, meter: Meter): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body is made of bytes.');
    length += chunk.length;
    meter.isOver ||= length > most;
    if (meter.isOver) return;
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
  const format = Object.hasOwn(formats, encoding) ? formats[encoding] : undefined;
  try {
    return format === undefined ? null : Reflect.construct(DecompressionStream, [format]);
  } catch (_unknownHere) {
    return null;
  }
}

async function read(chunks: BodyChunks, { encoding = '', most }: BodyOptions): Promise<Body> {
  const stream = decompressionFor(encoding.trim().toLowerCase());
  if (stream === null) return 415;
  const meter: Meter = { isOver: false };
  const sent = metered(chunks, most, meter);
  const kept: Uint8Array[] = [];
  try {
    for await (const chunk of stream === undefined ? sent : metered(inflated(sent, stream), most, meter)) kept.push(chunk);
  } catch (_unreadable) {
    if (!meter.isOver) return 400;
  }
  return meter.isOver ? 413 : joined(kept);
}

/**
 * Reads a body, decompressed, and no more of it than may be: a bomb is put out as soon as it passes the limit. It never
 * throws.
 */
export async function readBody(chunks: BodyChunks, options: BodyOptions): Promise<Body> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<408>((resolve) => {
    timer = setTimeout(() => resolve(408), options.milliseconds);
  });
  const reading = read(chunks, options).catch((): 400 => 400);
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
