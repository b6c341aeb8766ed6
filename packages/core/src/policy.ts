import { type BudgetOptions, type BudgetPlan, planOf } from './budget/plan.ts';
import type { Decision, Stage } from './decision.ts';
import type { Detector } from './detectors/detector.ts';
import { type Deployment, deploymentFacts, deploymentOf, type EnvironmentVariables } from './enrich/deployment.ts';
import type { Enricher } from './enrich/enricher.ts';
import { requestFacts } from './enrich/request-facts.ts';
import { rootCause } from './enrich/root-cause.ts';
import { isFault } from './fault.ts';
import { type FingerprintRule, messageTemplate } from './grouping/rule.ts';
import { kindOf, refusal, refuseRepeatedIds, refuseUnknownKeys } from './refusal.ts';
import { detectorsInForce } from './scrub/catalogue.ts';
import type { Pseudonymize } from './scrub/judge.ts';
import { createMatcher, type Matcher } from './scrub/match.ts';
import { isRecord } from './sentry.ts';

/** A stage that an operator may switch off; scrubbing is none of them. */
export type Switch = 'budget' | 'fingerprint';

/** What a user decides. Every default is the strict one. */
export interface PolicyOptions {
  /** Detectors beside the essentials; one with the id of an essential replaces it. */
  readonly detectors?: readonly Detector[];
  /** Rules asked before the built-in ones; the first that answers names the issue. */
  readonly fingerprintRules?: readonly FingerprintRule[];
  /** Enrichers asked after the built-in ones. */
  readonly enrichers?: readonly Enricher[];
  /** @default no budget: everything passes */
  readonly budget?: BudgetOptions;
  /**
   * Whether an error that a framework reports is a fault and not an expected answer.
   * @default errors with a status from 400 to 499 and failed validations are no faults
   */
  readonly isFault?: (error: unknown) => boolean;
  /** Replaces an identity by 32 hexadecimal digits. @default identities are removed */
  readonly pseudonymize?: Pseudonymize;
  /** Stages that change nothing and tell everything. With `scrub` in it, what would be hidden leaves. */
  readonly reportOnly?: readonly Stage[];
  /** Stages that are switched off. */
  readonly off?: readonly Switch[];
  /** Where release, environment and deployment are read from. @default nothing is read */
  readonly environmentVariables?: EnvironmentVariables;
  /** Told of every decision; it may throw, and nothing is lost but the telling. */
  readonly onDecision?: (decision: Decision) => void;
  /** Told, once each, what weakens the guard. @default console.warn */
  readonly warn?: (sentence: string) => void;
}

/** What the engine obeys: checked, complete and frozen. */
export interface Policy {
  readonly kind: 'vedette policy';
  readonly matcher: Matcher;
  readonly fingerprintRules: readonly FingerprintRule[];
  readonly enrichers: readonly Enricher[];
  readonly deployment: Deployment;
  readonly budget: BudgetPlan;
  readonly isFault: (error: unknown) => boolean;
  readonly pseudonymize: Pseudonymize | undefined;
  readonly reportOnly: ReadonlySet<Stage>;
  readonly off: ReadonlySet<Switch>;
  readonly onDecision: ((decision: Decision) => void) | undefined;
  readonly warn: (sentence: string) => void;
}

const optionNames: Readonly<Record<keyof PolicyOptions, 'list' | 'function' | 'object'>> = {
  detectors: 'list',
  fingerprintRules: 'list',
  enrichers: 'list',
  budget: 'object',
  isFault: 'function',
  pseudonymize: 'function',
  reportOnly: 'list',
  off: 'list',
  environmentVariables: 'object',
  onDecision: 'function',
  warn: 'function',
};

function isKind(value: unknown, kind: 'list' | 'function' | 'object'): boolean {
  return kind === 'list' ? Array.isArray(value) : kind === 'function' ? typeof value === 'function' : isRecord(value);
}

function checkKinds(options: object): void {
  refuseUnknownKeys('policy', options, Object.keys(optionNames));
  for (const [name, kind] of Object.entries(optionNames)) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined || isKind(value, kind)) continue;
    throw refusal(`policy.${name}`, `${kindOf(value)} where a ${kind} belongs`, `Give it a ${kind}, or leave it out.`);
  }
}

function setOf<T extends string>(place: string, names: readonly T[], known: readonly T[]): ReadonlySet<T> {
  for (const name of names) {
    if (!known.includes(name)) throw refusal(place, `${kindOf(name)} that names no stage`, `Known here: ${known.join(', ')}.`);
  }
  return new Set(names);
}

function isPolicy(options: PolicyOptions | Policy): options is Policy {
  return 'kind' in options && options.kind === 'vedette policy';
}

/**
 * Reads a user's options once: every default is taken and every check is made here.
 * Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function definePolicy(options: PolicyOptions | Policy = {}): Policy {
  if (kindOf(options) !== 'an object')
    throw refusal('policy', `${kindOf(options)} where an object belongs`, 'Give an object of options.');
  if (isPolicy(options)) return options;
  checkKinds(options);
  const { detectors = [], fingerprintRules = [], enrichers = [], budget = {}, reportOnly = [], off = [] } = options;
  refuseRepeatedIds('policy.fingerprintRules', fingerprintRules, 'group');
  refuseRepeatedIds('policy.enrichers', enrichers, 'describe');
  const deployment = deploymentOf(options.environmentVariables ?? {});
  return Object.freeze<Policy>({
    kind: 'vedette policy',
    matcher: createMatcher(detectorsInForce(detectors)),
    fingerprintRules: [...fingerprintRules, messageTemplate],
    enrichers: [...requestFacts, rootCause, deploymentFacts(deployment), ...enrichers],
    deployment,
    budget: planOf(budget),
    isFault: options.isFault ?? isFault,
    pseudonymize: options.pseudonymize,
    reportOnly: setOf('policy.reportOnly', reportOnly, ['enrich', 'fingerprint', 'budget', 'scrub']),
    off: setOf('policy.off', off, ['budget', 'fingerprint']),
    onDecision: options.onDecision,
    warn: options.warn ?? ((sentence) => console.warn(sentence)),
  });
}
