import { serverSets } from '../detectors/server.ts';
import { withSet } from '../detectors/with-set.ts';
import { serverPacks, withPacks } from '../grouping/packs/server.ts';
import { definePolicy, type Policy, type PolicyOptions, policyOptionNames } from '../policy.ts';
import { refuseUnknownKeys } from '../refusal.ts';
import { type KeyedHash, pseudonymsBy, removals } from './pseudonym.ts';
import { switchedOff, type Variables } from './switch.ts';

/** What a user of a server decides. */
export interface ServerPolicyOptions extends PolicyOptions {
  /** The key that identities are pseudonymised with, of 16 characters at least. @default the variable VEDETTE_KEY; without one identities are removed */
  readonly pseudonymKey?: string | undefined;
}

/** What a platform of servers has of its own. */
export interface ServerPlatform {
  readonly variables: Variables;
  /** Who is told of what weakens the guard, where the user names nobody. */
  readonly warn: (sentence: string) => void;
  readonly keyedHash: KeyedHash;
}

/**
 * Reads a user's options once, with what a server knows: the platform's variables, an operator's switches, and pseudonyms by
 * a key. Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function defineServerPolicy(
  options: ServerPolicyOptions | Policy,
  { variables, warn: warnByDefault, keyedHash }: ServerPlatform,
): Policy {
  if (typeof options !== 'object' || options === null || Array.isArray(options) || 'kind' in options)
    return definePolicy(options);
  refuseUnknownKeys('policy', options, ['pseudonymKey', ...policyOptionNames]);
  const { pseudonymKey = variables['VEDETTE_KEY'], ...rest } = options;
  const warn = rest.warn ?? warnByDefault;
  const keyed = pseudonymKey === undefined || pseudonymKey === '' ? removals(warn) : pseudonymsBy(pseudonymKey, keyedHash);
  const off = switchedOff(variables);
  return definePolicy({
    ...rest,
    detectors: withSet(rest.detectors, serverSets),
    fingerprintPacks: withPacks(rest.fingerprintPacks, serverPacks),
    warn,
    environmentVariables: rest.environmentVariables ?? variables,
    pseudonymize: rest.pseudonymize ?? keyed,
    ...(off.length > 0 && { off: [...(Array.isArray(rest.off) ? rest.off : []), ...off] }),
  });
}
