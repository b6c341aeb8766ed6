import type { BudgetOptions } from '../budget/plan.ts';
import { planOf } from '../budget/plan.ts';
import { serverSets } from '../detectors/server.ts';
import { withSet } from '../detectors/with-set.ts';
import { definePolicy, type Policy, type PolicyOptions } from '../policy.ts';
import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { type Project, projectsOf } from './dsn.ts';
import type { Forward } from './upstream.ts';

/** After how many milliseconds a page, or Sentry, counts as not there. */
export const usualPatience = 10_000;

/** What a tunnel is told. */
export interface TunnelOptions {
  /** The DSNs of the pages' projects; envelopes for others are refused. */
  readonly dsns: readonly string[];
  /** What is hidden, and how much may be sent. @default the policy of the guard that runs here */
  readonly policy?: PolicyOptions | Policy | undefined;
  /** How much the pages may send, of each project and within the windows of one store. @default the budget of the policy */
  readonly budget?: BudgetOptions | undefined;
  /** How many bytes an envelope has at most, also once it is decompressed. @default 1 MiB */
  readonly mostBytes?: number | undefined;
  /** How many envelopes are under way at most; further ones are answered with 429. @default 50 */
  readonly mostAtOnce?: number | undefined;
  /** After how many milliseconds a page, or Sentry, counts as not there. @default 10_000 */
  readonly patience?: number | undefined;
  /** Sends an envelope on. @default the platform's `fetch` */
  readonly forward?: Forward | undefined;
}

/** The options, checked and complete. */
export interface TunnelPlan {
  readonly projects: readonly Project[];
  /** Undefined where the guard that runs here is to be asked. */
  readonly policy: Policy | undefined;
  /** A policy with the budget of the pages. */
  readonly withBudget: (policy: Policy) => Policy;
  readonly mostBytes: number;
  readonly mostAtOnce: number;
  readonly patience: number;
  readonly forward: Forward;
}

const names: Readonly<Record<keyof TunnelOptions, true>> = {
  dsns: true,
  policy: true,
  budget: true,
  mostBytes: true,
  mostAtOnce: true,
  patience: true,
  forward: true,
};

function countOf(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw refusal(`tunnel.${name}`, `${kindOf(value)} where a positive whole number belongs`, 'Give one, or leave it out.');
}

/** Throws a TypeError where an option is no function. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') {
    throw refusal(`tunnel.${name}`, `${kindOf(value)} where a function belongs`, 'Give it a function, or leave it out.');
  }
}

/** A policy of its own; options alone get what is in force on servers. */
export function policyFrom(policy: PolicyOptions | Policy): Policy {
  if (typeof policy !== 'object' || policy === null || 'kind' in policy) return definePolicy(policy);
  return definePolicy({ ...policy, detectors: withSet(policy.detectors, serverSets) });
}

/** Reads the options of a tunnel once. Throws a TypeError that names the place and the fix. */
export function tunnelPlanOf(options: TunnelOptions): TunnelPlan {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null) {
    throw refusal('tunnel', `${kindOf(given)} where an object belongs`, 'Give an object of options, with dsns in it.');
  }
  refuseUnknownKeys('tunnel', options, Object.keys(names));
  const { mostBytes = 1_048_576, mostAtOnce = 50, patience = usualPatience } = options;
  const { forward = (url, request) => fetch(url, { ...request, body: request.body.slice() }) } = options;
  checkFunction('forward', forward);
  const budget = options.budget && planOf(options.budget);
  return {
    projects: projectsOf(options.dsns),
    policy: options.policy === undefined ? undefined : policyFrom(options.policy),
    withBudget: (policy) => (budget === undefined ? policy : Object.freeze({ ...policy, budget })),
    mostBytes: countOf('mostBytes', mostBytes),
    mostAtOnce: countOf('mostAtOnce', mostAtOnce),
    patience: countOf('patience', patience),
    forward,
  };
}
