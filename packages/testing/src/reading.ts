import { decoders } from './decoder.ts';
import { inflatedWithin } from './inflate.ts';

/** A text that bytes hold, as it stands or after steps of decoding. */
export interface Reading {
  readonly text: string;
  /** The names of the steps, outermost first. */
  readonly steps: readonly string[];
}

/** How many steps lead to a text at most: more than any known way of sending data takes. */
const mostSteps = 8;

/** How many characters a planted value has at least. */
const shortestStretch = 4;

/** How many characters of one stretch of bytes are read, all its readings together. */
const mostCharacters = 512 * 1024 * 1024;

/** What decoding each kind of stretch has already been tried on. */
type Known = ReadonlyMap<string, Set<string>>;

/** The texts that bytes hold at once, and those in compressed data among them. */
function opened(bytes: Uint8Array, steps: readonly string[]): readonly Reading[] {
  const text = new TextDecoder().decode(bytes);
  const inner = steps.length < mostSteps ? inflatedWithin(bytes) : [];
  return [
    { text, steps },
    ...(bytes.includes(0) ? [{ text: text.replaceAll('\0', ''), steps: [...steps, 'UTF-16'] }] : []),
    ...inner.flatMap((inflated) => opened(inflated, [...steps, 'compressed'])),
  ];
}

/** What was decoded by mistake is noise, of which no stretch is long enough to hold a planted value. */
function withoutNoise({ text, steps }: Reading): Reading {
  const stretches = text.split(/(?:\ufffd|(?![\t\n\r])\p{Cc})+/u);
  return { text: stretches.filter((stretch) => stretch.length >= shortestStretch).join('\n'), steps };
}

function decoded({ text, steps }: Reading, known: Known): readonly Reading[] {
  return decoders.flatMap(({ name, decode }) => {
    const inner = decode(text, known.get(name) ?? new Set());
    if (inner === undefined) return [];
    const taken = [...steps, name];
    return typeof inner === 'string' ? [{ text: inner, steps: taken }] : opened(inner, taken).map(withoutNoise);
  });
}

/**
 * Every text that a value holds: as it stands, and after up to eight steps of unescaping, of decoding base64 and hex,
 * and of inflating, in any order; the shortest ways first. Throws a RangeError where that is too much to read.
 */
export function* readingsOf(value: Uint8Array | string): Generator<Reading> {
  const seen = new Set<string>();
  const known: Known = new Map(decoders.map(({ name }) => [name, new Set()]));
  const pending: Reading[] = typeof value === 'string' ? [{ text: value, steps: [] }] : [...opened(value, [])];
  let characters = 0;
  for (let reading = pending.shift(); reading !== undefined; reading = pending.shift()) {
    if (seen.has(reading.text)) continue;
    seen.add(reading.text);
    characters += reading.text.length;
    if (characters > mostCharacters) {
      throw new RangeError(`[vedette] sent: one item holds more than ${mostCharacters} characters to search. Send less.`);
    }
    yield reading;
    if (reading.steps.length < mostSteps) pending.push(...decoded(reading, known));
  }
}
