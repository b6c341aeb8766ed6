import { createHmac } from 'node:crypto';
import type { Pseudonymize } from '@vedette/core';

/** The shortest key that is accepted, in characters. */
const shortestKey = 16;

/**
 * Pseudonyms by HMAC-SHA-256 (RFC 2104) under a key: one identity always has the same pseudonym, and nobody without
 * the key can tell whose it is. Undefined without a key. Throws a TypeError where the key is too short to protect.
 */
export function pseudonymsBy(key: string | undefined): Pseudonymize | undefined {
  if (key === undefined || key === '') return undefined;
  if (key.length < shortestKey) {
    throw new TypeError(
      `[vedette] pseudonymKey: a key of ${key.length} characters can be guessed. Give at least ${shortestKey} random ones, in VEDETTE_KEY or as pseudonymKey.`,
    );
  }
  return (kind, value) => createHmac('sha256', key).update(`${kind}\0${value}`).digest('hex').slice(0, 32);
}
