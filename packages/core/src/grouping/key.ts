import { exceptionsOf, messageOf, propertyOf, type SentryFrame } from '../sentry.ts';
import { template } from './template.ts';

/** Names the way a key is made; keys of different versions never meet. */
const version = 'k1';

/** Two 32-bit FNV-1a hashes over UTF-16 units, from different offsets: 64 bits as 16 hexadecimal digits. */
function hash(text: string): string {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit * 31 + at), 0x85ebca6b);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A file without what changes from release to release: its folder, its content hash and its version. */
function fileOf({ module, filename }: SentryFrame): string {
  const file = module ?? filename?.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, '') ?? '';
  const unhashed = file.replace(/[.-]([0-9a-z_]{8,64})(?=\.[a-z]{2,4}$)/i, (part) => (/\d/.test(part) ? '' : part));
  return unhashed.replace(/@?\d+(?:\.\d+)+/g, '');
}

function framesOf(frames: readonly SentryFrame[]): string {
  return frames
    .filter(({ inApp }) => inApp)
    .map((frame) => `${frame.function ?? ''}@${fileOf(frame)}`)
    .join('>');
}

function fingerprintOf(event: object): readonly string[] {
  const fingerprint = propertyOf(event, 'fingerprint');
  const parts: unknown[] = Array.isArray(fingerprint) ? fingerprint : [];
  return parts.map(String);
}

/** Whether a chain of exceptions says by its frames where the fault is. */
export function hasUsableStack(event: object): boolean {
  return exceptionsOf(event).some(({ frames }) =>
    frames.some((frame) => frame.inApp && (frame.function ?? fileOf(frame)) !== ''),
  );
}

function defaultGroup(event: object): string {
  const exceptions = exceptionsOf(event);
  const types = exceptions.map(({ type }) => type ?? '').join('<');
  if (hasUsableStack(event)) return JSON.stringify([types, exceptions.map(({ frames }) => framesOf(frames))]);
  return JSON.stringify([types, template(exceptions.at(-1)?.value ?? messageOf(event) ?? '')]);
}

/**
 * What counts as the same fault for the budget, whether or not a fingerprint is sent: the event's own fingerprint;
 * else its chain of types with the in-app frames, by function and file; else its types with the message's template.
 */
export function keyOf(event: object): string {
  const parts = fingerprintOf(event).map((part) => (/^\{\{ ?default ?\}\}$/.test(part) ? defaultGroup(event) : part));
  return `${version}-${hash(parts.length > 0 ? JSON.stringify(parts) : defaultGroup(event))}`;
}
