/** An item of an envelope, as the transport is given it. */
export type CapturedItem = readonly [headers: Readonly<Record<string, unknown>>, payload: unknown];

/** Whether a value is an item. */
export function isItem(value: unknown): value is CapturedItem {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'object';
}

function sizeOf(item: CapturedItem): number {
  return JSON.stringify(item).length;
}

/** The largest item of a type. Throws where none was sent. */
export function largestOf(name: string, sent: unknown, type: string): CapturedItem {
  const items = Array.isArray(sent) ? sent.filter(isItem) : [];
  const [largest] = items.filter(([headers]) => headers['type'] === type).sort((one, other) => sizeOf(other) - sizeOf(one));
  if (largest === undefined) throw new Error(`${name} sent ${items.map(([headers]) => headers['type']).join(', ') || 'nothing'}`);
  return largest;
}
