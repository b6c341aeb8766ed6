import { createHmac } from 'node:crypto';
import type { Pseudonymize } from '@vedette/core';
import { tell } from './tell.ts';

/** The shortest key that is accepted, in characters. */
const shortestKey = 16;

const fix = `Give at least ${shortestKey} random characters, in VEDETTE_KEY or as pseudonymKey.`;

/**
 * Pseudonyms by HMAC-SHA-256 (RFC 2104) under a key, cut to 128 bits: one identity always has the same pseudonym, and
 * nobody without the key can tell whose it is. Throws a TypeError where the key is too short to protect.
 */
export function pseudonymsBy(key: unknown): Pseudonymize {
  if (typeof key !== 'string') throw new TypeError(`[vedette] policy.pseudonymKey: a ${typeof key} where a text belongs. ${fix}`);
  if (key.length < shortestKey) {
    throw new TypeError(`[vedette] policy.pseudonymKey: a key of ${key.length} characters can be guessed. ${fix}`);
  }
  return (kind, value) => createHmac('sha256', key).update(`${kind}\0${value}`).digest('hex').slice(0, 32);
}

/** Removes identities for want of a key, and says so with the first. */
export function removals(warn: (sentence: string) => void): Pseudonymize {
  let said = false;
  return () => {
    if (!said) tell(warn, `Identities of users are removed, since there is no key to make pseudonyms with. ${fix}`);
    said = true;
    return undefined;
  };
}
