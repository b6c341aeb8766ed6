import type { Sent } from './capture.ts';
import { splitEnvelope } from './envelope.ts';
import { inflatedBody } from './inflate.ts';
import type { Leak } from './leak.ts';
import { maskedText, placesIn } from './place.ts';
import { type Needle, needlesOf, type Planted } from './planted.ts';
import { refusal } from './refusal.ts';
import { formsIn } from './search.ts';

/** What can be searched: what `capture()` kept, or bodies as they were received, compressed or not. */
export type Searchable = Pick<Sent, 'envelopes'> | readonly (Uint8Array | string)[];

/** A stretch of a body, and what it is. */
interface Piece {
  readonly item: string;
  readonly part: 'headers' | 'payload';
  readonly bytes: Uint8Array;
}

/** The bodies as bytes; throws a TypeError that names the place for what are none. */
export function bodiesOf(sent: Searchable, place = 'sent'): readonly Uint8Array[] {
  const bodies: unknown = Array.isArray(sent) ? sent : Reflect.get(Object(sent), 'envelopes');
  if (!Array.isArray(bodies))
    throw refusal(place, 'nothing that can be searched', 'Give sent of capture(), or a list of bodies as texts or bytes.');
  return bodies.map((body: unknown, at) => {
    // Bytes of another realm, as a test runner has them, are no Uint8Array of this one.
    if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    if (typeof body === 'string') return new TextEncoder().encode(body);
    throw refusal(`${place}[${at}]`, `${typeof body} where a body belongs`, 'Give the text or the bytes of the whole envelope.');
  });
}

function piecesOf(body: Uint8Array): readonly Piece[] {
  const plain = body[0] === 0x7b ? body : (inflatedBody(body) ?? body);
  const { headerLine, items, rest } = splitEnvelope(plain);
  const pieces: readonly Piece[] = [
    { item: 'envelope', part: 'headers', bytes: headerLine },
    ...items.flatMap(({ type, headerLine: line, payload }): readonly Piece[] => [
      { item: type, part: 'headers', bytes: line },
      { item: type, part: 'payload', bytes: payload },
    ]),
    { item: 'unknown', part: 'payload', bytes: rest },
    // What inflates to something else may only look compressed, and is searched as it came, too.
    { item: 'unknown', part: 'payload', bytes: headerLine.length === 0 && plain !== body ? body : new Uint8Array() },
  ];
  return pieces.filter(({ bytes }) => bytes.length > 0);
}

function leaksIn({ item, part, bytes }: Piece, envelope: number, needles: readonly Needle[]): readonly Leak[] {
  const forms = formsIn(bytes, needles);
  if (forms.size === 0) return [];
  const type = maskedText(item, needles);
  const places = placesIn(bytes, needles, part === 'headers' ? 'headers' : '');
  const unplaced = [...forms].filter(([name]) => places.every((place) => place.name !== name));
  return [
    ...places.map(({ name, path, form }) => ({ name, envelope, item: type, path: path === '' ? part : path, form })),
    ...unplaced.map(([name, form]) => ({ name, envelope, item: type, path: part, form })),
  ];
}

/**
 * Finds planted values in what was sent, in keys and headers too: as they are, JSON-escaped, percent-encoded,
 * HTML-escaped, in base64 and hex, in other letter cases, with other separators between digits, and inside compressed
 * data; in any combination. Throws a TypeError where a planted value is not fit to be looked for, or what was sent not to be
 * searched, and a RangeError where there is too much to search.
 */
export function findLeaks(sent: Searchable, planted: Planted): readonly Leak[] {
  const needles = needlesOf(planted);
  return bodiesOf(sent).flatMap((body, at) => piecesOf(body).flatMap((piece) => leaksIn(piece, at + 1, needles)));
}

/** The names of the planted values that were sent, wherever and however often. Throws as `findLeaks` does. */
export function namesSent(sent: Searchable, planted: Planted): ReadonlySet<string> {
  const needles = needlesOf(planted);
  const found = new Set<string>();
  for (const { bytes } of bodiesOf(sent).flatMap(piecesOf)) {
    const missing = needles.filter(({ name }) => !found.has(name));
    if (missing.length === 0) break;
    for (const name of formsIn(bytes, missing).keys()) found.add(name);
  }
  return found;
}
