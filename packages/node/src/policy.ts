import { defineServerPolicy, type Policy, type PolicyOptions } from '@vedette/core';
import { keyedHash } from './pseudonym.ts';

/** What a user of Node.js decides. */
export interface NodePolicyOptions extends PolicyOptions {
  /** The key that identities are pseudonymised with, of 16 characters at least. @default the variable VEDETTE_KEY; without one identities are removed */
  readonly pseudonymKey?: string | undefined;
}

// A console would put the sentence into breadcrumbs and logs.
function emitWarning(sentence: string): void {
  process.emitWarning(sentence, 'VedetteWarning');
}

/**
 * Reads a user's options once, with what Node.js knows: the platform's variables, an operator's switches, and
 * pseudonyms by a key. Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function definePolicy(options: NodePolicyOptions | Policy = {}): Policy {
  return defineServerPolicy(options, { variables: process.env, warn: emitWarning, keyedHash });
}
