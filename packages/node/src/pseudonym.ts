import { createHmac } from 'node:crypto';

/** The HMAC-SHA-256 (RFC 2104) of a text under a key, in hexadecimal digits. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
