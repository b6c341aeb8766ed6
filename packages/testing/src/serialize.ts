/** An envelope as the SDK hands it to a transport. */
export type OutgoingEnvelope = readonly [headers: object, items: readonly (readonly [headers: object, payload: unknown])[]];

/** Writes what JSON cannot hold, a cycle or a bigint, the way the SDK marks it. */
function writeLeniently(payload: unknown): string {
  const ancestors: unknown[] = [];
  return JSON.stringify(payload, function (this: unknown, _key, value: unknown) {
    if (typeof value === 'bigint') return `[BigInt: ${value}]`;
    if (typeof value !== 'object' || value === null) return value;
    while (ancestors.length > 0 && ancestors.at(-1) !== this) ancestors.pop();
    if (ancestors.includes(value)) return '[Circular ~]';
    ancestors.push(value);
    return value;
  });
}

function writePayload(payload: unknown): string | Uint8Array {
  if (typeof payload === 'string' || payload instanceof Uint8Array) return payload;
  try {
    return JSON.stringify(payload);
  } catch (_notJson) {
    return writeLeniently(payload);
  }
}

/** Writes an envelope as the SDK does before it sends one: lines of headers, and payloads as text or as their bytes. */
export function serialize([headers, items]: OutgoingEnvelope): Uint8Array {
  const parts = [
    JSON.stringify(headers),
    ...items.flatMap(([itemHeaders, payload]) => [`\n${JSON.stringify(itemHeaders)}\n`, writePayload(payload)]),
  ];
  const encoder = new TextEncoder();
  const encoded = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const bytes = new Uint8Array(encoded.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of encoded) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
