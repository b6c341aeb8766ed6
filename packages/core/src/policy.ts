import { type BudgetOptions, type BudgetPlan, planOf } from './budget/plan.ts';
import type { Decision, Stage } from './decision.ts';
import type { Detector } from './detectors/detector.ts';
import { type Deployed, type Deployment, deployedBy, type EnvironmentVariables } from './enrich/deployment.ts';
import type { Enricher } from './enrich/enricher.ts';
import { enrichersInForce } from './enrich/enrichers-in-force.ts';
import { isFault } from './fault.ts';
import { givenRules, type RefusedRule, type RulesWithProblems } from './grouping/given-rules.ts';
import { type FingerprintGuardOptions, type FingerprintGuardPlan, guardPlanOf } from './grouping/guard/plan.ts';
import type { FingerprintPack } from './grouping/pack.ts';
import type { FingerprintRule } from './grouping/rule.ts';
import { type RuleInForce, rulesInForce, wordsOf } from './grouping/rules-in-force.ts';
import { checkGrouping, type GroupingVersion, latestGrouping, packsOf } from './grouping/version.ts';
import type { ViewOptions } from './grouping/views.ts';
import { kindOf, refusal, refuseUnknownKeys, suggestion } from './refusal.ts';
import type { Audit } from './scrub/audit.ts';
import { detectorsInForce } from './scrub/catalogue.ts';
import { createMatcher } from './scrub/create-matcher.ts';
import type { ItemRules } from './scrub/item/item-rules.ts';
import type { RecordingJudge, Recordings } from './scrub/item/recording.ts';
import { createJudge, type Judge } from './scrub/judge.ts';
import type { Matcher } from './scrub/matcher.ts';
import type { Pseudonymize } from './scrub/replace/pseudonym.ts';
import type { Replacements } from './scrub/replace/replacements.ts';
import { isRecord, propertyOf } from './sentry.ts';

/** The format of a policy; a policy of another is refused. */
const format = 1;

/** A stage that an operator may switch off; scrubbing is none of them. */
export type Switch = 'budget' | 'fingerprint';

/** What a user decides. Every default is the strict one. */
export interface PolicyOptions {
  /** Detectors beside the essentials; one with the id of an essential replaces it. */
  readonly detectors?: readonly Detector[] | undefined;
  /** What stands in the place of what a detector recognises, by its id, as `{ 'contact/email': { partial: 'domain' } }`. @default labels */
  readonly replacements?: Replacements | undefined;
  /** Sentry's own rules, as `fromSentry()` gives them; they are applied before the detectors. @default none */
  readonly sentryRules?: ItemRules | undefined;
  /** Lets scrubbed recordings of Session Replay pass, as `scrubRecordings()` makes it. @default they are withheld */
  readonly recordings?: Recordings | undefined;
  /**
   * Whether images that are attached, such as the screenshots of a feedback, leave as they are: nothing in them is read.
   * @default false: they are withheld
   */
  readonly sendImagesUnread?: boolean | undefined;
  /** Looks for unknown secrets in what leaves, as `secretAudit()` makes it. @default nothing is looked for */
  readonly audit?: Audit | undefined;
  /** Rules asked before the built-in ones; the first that answers names the issue. One with a built-in's id replaces it. */
  readonly fingerprintRules?: readonly FingerprintRule[] | RulesWithProblems | undefined;
  /** Packs asked after these rules and before the built-in ones. One with a built-in's name replaces it. */
  readonly fingerprintPacks?: readonly FingerprintPack[] | undefined;
  /** How many issues fingerprint rules may make. @default 50 by one rule, 500 by all, within 10 minutes */
  readonly fingerprintGuard?: FingerprintGuardOptions | undefined;
  /** The way of grouping, which no release changes. @default '2026-11' */
  readonly grouping?: GroupingVersion | undefined;
  /** Enrichers asked after the built-in ones. One with a built-in's id replaces it. */
  readonly enrichers?: readonly Enricher[] | undefined;
  /** @default no budget: everything passes */
  readonly budget?: BudgetOptions | undefined;
  /**
   * Whether an error that a framework reports is a fault and not an expected answer.
   * @default errors with a status from 400 to 499 and failed validations are no faults
   */
  readonly isFault?: ((error: unknown) => boolean) | undefined;
  /** Replaces an identity by 32 hexadecimal digits. @default identities are removed */
  readonly pseudonymize?: Pseudonymize | undefined;
  /** Stages that change nothing and tell everything. With `scrub` in it, what would be hidden leaves. */
  readonly reportOnly?: readonly Stage[] | undefined;
  /** Stages that are switched off. */
  readonly off?: readonly Switch[] | undefined;
  /** Where release, environment and deployment are read from. @default nothing is read */
  readonly environmentVariables?: EnvironmentVariables | undefined;
  /** Told of every decision; it may throw, and nothing is lost but the telling. */
  readonly onDecision?: ((decision: Decision) => void) | undefined;
  /** Told, once each, what weakens the guard. @default console.warn */
  readonly warn?: ((sentence: string) => void) | undefined;
}

/** Names that can be asked for and not changed. */
type Names<T> = Pick<ReadonlySet<T>, 'has'>;

/** What the engine obeys: checked, complete and frozen. */
export interface Policy {
  readonly kind: 'vedette policy';
  /** Changes whenever the rest of this type does, because a tree may hold several copies of this package. */
  readonly format: typeof format;
  /** All detectors in force; of those that claim one text, the first names it. */
  readonly detectors: readonly Detector[];
  readonly matcher: Matcher;
  readonly judge: Judge;
  readonly sentryRules: ItemRules | undefined;
  readonly audit: Audit | undefined;
  readonly recordings: RecordingJudge | undefined;
  readonly sendImagesUnread: boolean;
  /** All rules in force, in the order in which they are asked. */
  readonly fingerprintRules: readonly RuleInForce[];
  /** Rules of a text that cannot act. */
  readonly refusedRules: readonly RefusedRule[];
  readonly fingerprintGuard: FingerprintGuardPlan;
  readonly grouping: GroupingVersion;
  /** What packs add to the views of an event. */
  readonly viewOptions: ViewOptions;
  readonly enrichers: readonly Enricher[];
  readonly deployment: Deployment;
  readonly budget: BudgetPlan;
  readonly isFault: (error: unknown) => boolean;
  readonly pseudonymize: Pseudonymize | undefined;
  readonly reportOnly: Names<Stage>;
  readonly off: Names<Switch>;
  readonly onDecision: ((decision: Decision) => void) | undefined;
  readonly warn: (sentence: string) => void;
}

type Kind = 'a list' | 'a list of rules' | 'a function' | 'an object' | 'a text' | 'true or false';

const optionNames: Readonly<Record<keyof PolicyOptions, Kind>> = {
  detectors: 'a list',
  replacements: 'an object',
  sentryRules: 'an object',
  audit: 'an object',
  recordings: 'an object',
  sendImagesUnread: 'true or false',
  fingerprintRules: 'a list of rules',
  fingerprintPacks: 'a list',
  fingerprintGuard: 'an object',
  grouping: 'a text',
  enrichers: 'a list',
  budget: 'an object',
  isFault: 'a function',
  pseudonymize: 'a function',
  reportOnly: 'a list',
  off: 'a list',
  environmentVariables: 'an object',
  onDecision: 'a function',
  warn: 'a function',
};

/** What a policy is made of, by name. */
export const policyOptionNames: readonly string[] = /* @__PURE__ */ Object.keys(optionNames);

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'a text') return typeof value === 'string';
  if (kind === 'true or false') return typeof value === 'boolean';
  if (kind === 'a list of rules') return Array.isArray(value) || isRecord(value);
  return kind === 'a list' ? Array.isArray(value) : kind === 'a function' ? typeof value === 'function' : isRecord(value);
}

function checkKinds(options: object, names: readonly string[]): void {
  refuseUnknownKeys('policy', options, names);
  for (const [name, kind] of Object.entries(optionNames)) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined || isKind(value, kind)) continue;
    throw refusal(`policy.${name}`, `${kindOf(value)} where ${kind} belongs`, `Give it ${kind}, or leave it out.`);
  }
}

/** Options that a function of this package makes, by the kind that it gives them, what they are asked by, and how they are written. */
const made = [
  { name: 'sentryRules', kind: 'sentry rules', method: 'scrub', by: 'fromSentry', given: '{ … }' },
  { name: 'audit', kind: 'audit', method: 'look', by: 'secretAudit', given: '{ rate: 0.01 }' },
  { name: 'recordings', kind: 'recordings', method: 'begin', by: 'scrubRecordings', given: '' },
] as const;

function checkMade(options: object): void {
  for (const { name, kind, method, by, given } of made) {
    const option: unknown = Reflect.get(options, name);
    if (option === undefined || (propertyOf(option, 'kind') === kind && typeof propertyOf(option, method) === 'function'))
      continue;
    throw refusal(`policy.${name}`, `an object that ${by}() did not give`, `Write ${name}: ${by}(${given}).`);
  }
}

function namesOf<T extends string>(place: string, names: readonly T[], known: readonly T[]): Names<T> {
  for (const [at, name] of names.entries()) {
    if (known.includes(name)) continue;
    throw refusal(`${place}[${at}]`, `${kindOf(name)} that names nothing here`, suggestion(name, known));
  }
  const frozen = [...names];
  return Object.freeze({ has: (name: T) => frozen.includes(name) });
}

/** Whether options are a policy already. One that cannot be relied on is refused: it was checked for another engine, or by nobody. */
function isPolicy(options: PolicyOptions | Policy): options is Policy {
  if (!('kind' in options) || options.kind !== 'vedette policy') return false;
  if (!Object.isFrozen(options))
    throw refusal('policy', 'a copy of a policy', 'Pass what definePolicy() gave, or give it all options at once.');
  if (options.format !== format)
    throw refusal(
      'policy',
      'a policy of another version of @vedette/core',
      'Install one version, or pass the options themselves.',
    );
  return true;
}

/** As `definePolicy()`; where nobody reads environment variables, they are no option. */
export function readPolicy(
  options: PolicyOptions | Policy,
  readVariables?: (variables: EnvironmentVariables) => Deployed,
): Policy {
  if (kindOf(options) !== 'an object')
    throw refusal('policy', `${kindOf(options)} where an object belongs`, 'Give an object of options.');
  if (isPolicy(options)) return options;
  checkKinds(options, readVariables ? policyOptionNames : policyOptionNames.filter((name) => name !== 'environmentVariables'));
  const { detectors = [], enrichers = [], budget = {}, reportOnly = [], off = [] } = options;
  checkMade(options);
  const deployed = readVariables?.(options.environmentVariables ?? {});
  const { fingerprintRules = [], fingerprintPacks: packs = [], grouping = latestGrouping } = options;
  const { rules, refusedRules } = givenRules(fingerprintRules);
  checkGrouping(grouping);
  const inForce = Object.freeze(detectorsInForce(detectors, options.replacements));
  const matcher = Object.freeze(createMatcher(inForce, options.pseudonymize));
  const judge = Object.freeze(createJudge(matcher, options.pseudonymize));
  const warn = options.warn ?? ((sentence: string) => console.warn(sentence));
  return Object.freeze<Policy>({
    kind: 'vedette policy',
    format,
    detectors: inForce,
    matcher,
    judge,
    sentryRules: options.sentryRules,
    audit: options.audit,
    recordings: options.recordings?.begin({ judge, matcher, warn, detectors: inForce }),
    sendImagesUnread: options.sendImagesUnread === true,
    fingerprintRules: rulesInForce({ rules, packs, ...packsOf(grouping) }),
    refusedRules,
    fingerprintGuard: guardPlanOf(options.fingerprintGuard ?? {}),
    grouping,
    viewOptions: Object.freeze({ words: wordsOf(packs), readDatabase: packs.find((pack) => pack.readDatabase)?.readDatabase }),
    enrichers: enrichersInForce(enrichers, deployed && [deployed.facts]),
    deployment: Object.freeze(deployed?.deployment ?? {}),
    budget: planOf(budget),
    isFault: options.isFault ?? isFault,
    pseudonymize: options.pseudonymize,
    reportOnly: namesOf('policy.reportOnly', reportOnly, ['enrich', 'fingerprint', 'budget', 'scrub']),
    off: namesOf('policy.off', off, ['budget', 'fingerprint']),
    onDecision: options.onDecision,
    warn,
  });
}

/**
 * Reads a user's options once: every default is taken and every check is made here. A policy is given back as it is.
 * Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function definePolicy(options: PolicyOptions | Policy = {}): Policy {
  return readPolicy(options, deployedBy);
}
