import type { StoreReply, StoreRequest } from './store.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A value as a message shows it. */
function shown(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function hasNumbers(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => typeof Reflect.get(value, name) === 'number');
}

/** What is missing in an answer, and what was expected in its place; undefined where nothing is. */
function missingIn(reply: unknown, { tokens, keys, carry }: StoreRequest): string | undefined {
  const parts = isObject(reply) ? reply : {};
  const [granted, known, moved] = ['tokens', 'keys', 'carry'].map((name): unknown => Reflect.get(parts, name));
  if (!hasNumbers(granted, ['granted', 'validFor'])) return 'tokens: { granted, validFor, standings }, the first two as numbers';
  const standings: unknown = Reflect.get(Object(granted), 'standings');
  const isWhole = Array.isArray(standings) && standings.length === tokens.windows.length;
  if (!isWhole || !standings.every((one) => hasNumbers(one, ['spent', 'start', 'end'])))
    return `tokens.standings: one { spent, start, end } for each of ${tokens.windows.length} windows, in order`;
  if (keys !== undefined && !Array.isArray(Reflect.get(Object(known), 'known'))) return 'keys: { known, cursor }';
  const lists = ['totals', 'counts'].map((name): unknown => Reflect.get(Object(moved), name));
  return carry === undefined || lists.every(Array.isArray) ? undefined : 'carry: { totals, counts }';
}

function isReply(reply: unknown, request: StoreRequest): reply is StoreReply {
  return missingIn(reply, request) === undefined;
}

/** An answer that holds what was asked for. Throws an Error that names what was asked, answered and expected. */
export function checkedReply(reply: unknown, request: StoreRequest): StoreReply {
  if (isReply(reply, request)) return reply;
  const { tokens, keys, carry } = request;
  const asked = shown({ tokens, keys, carry });
  throw new Error(`Asked lease(${asked}), the store answered ${shown(reply)}. Expected ${missingIn(reply, request)}.`);
}
