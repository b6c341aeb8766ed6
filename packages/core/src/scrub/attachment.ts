/** How many of an attachment's first bytes are looked at for a zero byte, which no text holds. */
const sniffed = 8192;

/** The text of an attachment, or undefined where it is not text in UTF-8. */
export function attachmentText(payload: unknown): string | undefined {
  if (typeof payload === 'string') return payload;
  if (!(payload instanceof Uint8Array) || payload.subarray(0, sniffed).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload);
  } catch (_notText) {
    return undefined;
  }
}
