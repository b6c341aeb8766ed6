import {
  definePolicy,
  vedette as guardWith,
  type Policy,
  type PolicyOptions,
  type Switch,
  type VedetteIntegration,
} from '@vedette/core';
import { pseudonymsBy } from './pseudonym.ts';
import { weakOptions } from './weak-options.ts';

/** What a user of Node.js decides. */
export interface NodePolicyOptions extends PolicyOptions {
  /** The key that identities are pseudonymised with, of 16 characters at least. @default the variable VEDETTE_KEY; without one identities are removed */
  readonly pseudonymKey?: string;
}

/** The switches of an operator: `VEDETTE_BUDGET=off`, `VEDETTE_FINGERPRINT=off`. */
function switchesOf(variables: NodeJS.ProcessEnv): readonly Switch[] {
  const switches: readonly (readonly [Switch, string])[] = [
    ['budget', 'VEDETTE_BUDGET'],
    ['fingerprint', 'VEDETTE_FINGERPRINT'],
  ];
  return switches.filter(([, variable]) => variables[variable]?.toLowerCase() === 'off').map(([name]) => name);
}

/** A policy with what Node.js knows: the platform's variables, and pseudonyms by a key. */
export function nodePolicy({ pseudonymKey, ...options }: NodePolicyOptions = {}): Policy {
  const pseudonymize = options.pseudonymize ?? pseudonymsBy(pseudonymKey ?? process.env['VEDETTE_KEY']);
  return definePolicy({
    ...options,
    environmentVariables: options.environmentVariables ?? process.env,
    // A console would put the sentence into breadcrumbs and logs.
    warn: options.warn ?? ((sentence: string): void => process.emitWarning(sentence, 'VedetteWarning')),
    off: [...(options.off ?? []), ...switchesOf(process.env)],
    ...(pseudonymize !== undefined && { pseudonymize }),
  });
}

/**
 * The guard as an integration of `@sentry/node`: `Sentry.init({ integrations: [vedette()] })`. Options of the client
 * that are weaker than those of `init()` are told of once. Throws a TypeError where an option is not fit for use.
 */
export function vedette(options: NodePolicyOptions | Policy = {}): VedetteIntegration {
  const policy = 'kind' in options ? options : nodePolicy(options);
  return guardWith(policy, { weaknessesOf: weakOptions });
}
