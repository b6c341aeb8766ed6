import { decodeText, readJson } from './json.ts';

/** A payload as far as it can be read. */
export type Payload =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'large' };

const NEWLINE = 0x0a;

/** Reads a payload; a replay recording is read after the line that numbers its segment. */
export function readPayload(type: string, bytes: Uint8Array, { payloadBytes }: { readonly payloadBytes: number }): Payload {
  if (bytes.length > payloadBytes) return { kind: 'large' };
  const text = decodeText(type === 'replay_recording' ? bytes.subarray(bytes.indexOf(NEWLINE) + 1) : bytes);
  if (text === undefined || text.includes('\0')) return { kind: 'binary' };
  const read = readJson(text);
  return read.ok ? { kind: 'json', value: read.value } : { kind: 'text', text };
}

const plain: readonly string[] = ['attachment', 'replay_recording', 'replay_video', 'raw_security'];

/** Says why a payload that had to be JSON could not be read, or undefined; Sentry accepts such an item and drops it later. */
export function payloadProblem(type: string, payload: Payload): string | undefined {
  if (payload.kind === 'large') return 'too large to be read here';
  if (payload.kind === 'json' || plain.includes(type)) return undefined;
  return 'the payload is not JSON';
}
