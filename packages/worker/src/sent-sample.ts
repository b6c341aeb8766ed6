import { parseEnvelope } from '@vedette/receiver';

/** An item that was sent, its payload read where it is JSON. */
export interface SentItem {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The items of envelopes, in order. Throws where an envelope is malformed. */
export function itemsOf(envelopes: readonly Uint8Array[]): readonly SentItem[] {
  return envelopes.flatMap((bytes) => {
    const parsed = parseEnvelope(bytes);
    if (!parsed.ok) throw new Error(`a malformed envelope arrived: ${parsed.detail}`);
    return parsed.envelope.items.map(({ type, payload }) => ({ type, payload: JSON.parse(new TextDecoder().decode(payload)) }));
  });
}

/** How many items of each type there are. */
export function countsOf(items: readonly SentItem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of items) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** What error events say: message, transaction and the id of the request. */
export function eventsOf(
  items: readonly SentItem[],
): readonly (readonly [message: unknown, transaction: unknown, id: unknown])[] {
  return items
    .filter(({ type }) => type === 'event')
    .map(({ payload }) => {
      const { exception, message, transaction, tags } = Object(payload);
      return [message ?? exception?.values?.at(-1)?.value, transaction, tags?.request_id];
    });
}
