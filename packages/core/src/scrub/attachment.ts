import type { ScrubValue } from './container.ts';
import { jsonIn } from './json.ts';
import { limits, type Work } from './work.ts';

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

/**
 * The bytes to send of an attachment, judged as JSON where they are JSON and line by line where not; the payload itself
 * where nothing is hidden, and undefined where it is no text.
 */
export function scrubAttachment(payload: unknown, scrub: ScrubValue, work: Work): unknown {
  const text = attachmentText(payload);
  if (text === undefined) return undefined;
  const isJson = text.length <= limits.characters && jsonIn(text) !== undefined;
  const parts = isJson ? [text] : text.split('\n');
  const sent = scrub(parts, work);
  return sent === parts || !Array.isArray(sent) ? payload : new TextEncoder().encode(sent.join('\n'));
}
