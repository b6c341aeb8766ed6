import { type Policy, type PolicyOptions, readPolicy } from '../policy.ts';

/** As `definePolicy()`, for a page, which has no environment variables. */
export function definePagePolicy(options: Omit<PolicyOptions, 'environmentVariables'> | Policy = {}): Policy {
  return readPolicy(options);
}
