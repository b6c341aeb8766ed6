import { kindOf, refusal } from '../refusal.ts';
import type { Pseudonymize } from '../scrub/replace/pseudonym.ts';
import { tell } from './tell.ts';

/** The shortest key that is accepted, in characters. */
const shortestKey = 16;

/** A function, since bundlers keep a text with a number in it. */
function fix(): string {
  return `Give at least ${shortestKey} random characters, in VEDETTE_KEY or as pseudonymKey.`;
}

/** The HMAC-SHA-256 (RFC 2104) of a text under a key, in hexadecimal digits: what the platform has and this package has not. */
export type KeyedHash = (key: string, text: string) => string;

/**
 * Pseudonyms under a key, cut to 128 bits: one identity always has the same pseudonym, and nobody without the key can
 * tell whose it is. Throws a TypeError where the key is too short to protect.
 */
export function pseudonymsBy(key: unknown, hash: KeyedHash): Pseudonymize {
  if (typeof key !== 'string') throw refusal('policy.pseudonymKey', `${kindOf(key)} where a text belongs`, fix());
  if (key.length < shortestKey) {
    throw refusal('policy.pseudonymKey', `a key of ${key.length} characters can be guessed`, fix());
  }
  return (kind, value) => hash(key, `${kind}\0${value}`).slice(0, 32);
}

/** Removes identities for want of a key, and says so with the first. */
export function removals(warn: (sentence: string) => void): Pseudonymize {
  let said = false;
  return () => {
    if (!said) tell(warn, `Identities of users are removed, since there is no key to make pseudonyms with. ${fix()}`);
    said = true;
    return undefined;
  };
}
