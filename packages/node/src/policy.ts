import {
  definePolicy as defineForAnyPlatform,
  type Policy,
  type PolicyOptions,
  policyOptionNames,
  pseudonymsBy,
  refuseUnknownKeys,
  removals,
  serverPacks,
  serverSets,
  switchedOff,
  withPacks,
  withSet,
} from '@vedette/core';
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
  if (typeof options !== 'object' || options === null || Array.isArray(options) || 'kind' in options)
    return defineForAnyPlatform(options);
  refuseUnknownKeys('policy', options, ['pseudonymKey', ...policyOptionNames]);
  const { pseudonymKey = process.env['VEDETTE_KEY'], ...rest } = options;
  const warn = rest.warn ?? emitWarning;
  const keyed = pseudonymKey === undefined || pseudonymKey === '' ? removals(warn) : pseudonymsBy(pseudonymKey, keyedHash);
  const off = switchedOff(process.env);
  return defineForAnyPlatform({
    ...rest,
    detectors: withSet(rest.detectors, serverSets),
    fingerprintPacks: withPacks(rest.fingerprintPacks, serverPacks),
    warn,
    environmentVariables: rest.environmentVariables ?? process.env,
    pseudonymize: rest.pseudonymize ?? keyed,
    ...(off.length > 0 && { off: [...(Array.isArray(rest.off) ? rest.off : []), ...off] }),
  });
}
