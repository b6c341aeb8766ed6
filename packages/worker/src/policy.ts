import { defineServerPolicy, type Policy, type PolicyOptions } from '@vedette/core';
import { keyedHash } from './pseudonym.ts';
import { type Variables, variablesAtStart } from './variables.ts';

/** What a user of Workers decides. */
export interface WorkerPolicyOptions extends PolicyOptions {
  /** The key that identities are pseudonymised with, of 16 characters at least. @default the variable or secret VEDETTE_KEY; without one identities are removed */
  readonly pseudonymKey?: string | undefined;
}

// The SDK would put what the console is told into breadcrumbs; nothing of it is a value.
function tellConsole(sentence: string): void {
  console.warn(sentence);
}

/**
 * Reads a user's options once, with what Workers know: variables and secrets, an operator's switches, and pseudonyms by
 * a key. It may be called while a Worker starts, where workerd allows neither timers nor random numbers.
 * Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function definePolicy(
  options: WorkerPolicyOptions | Policy = {},
  { variables = variablesAtStart() }: { readonly variables?: Variables } = {},
): Policy {
  return defineServerPolicy(options, { variables, warn: tellConsole, keyedHash });
}
