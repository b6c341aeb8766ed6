import type { RuleProblem } from './grouping/given-rules.ts';
import type { GroupingVersion } from './grouping/version.ts';

/** The stages an item passes, in order. */
export type Stage = 'enrich' | 'fingerprint' | 'budget' | 'scrub';

/** What gave a value away. */
export type RecognisedBy = 'field' | 'key' | 'pattern' | 'rule';

/** What stands in a value's place. */
export type ReplacedBy = 'label' | 'mask' | 'partial' | 'pseudonym' | 'remove';

/** Where a value was hidden and what stands in its place, without the value. */
export interface Finding {
  /** Where the value stood, with `.` between keys; keys are as they leave. */
  readonly path: string;
  /** The detector that recognised it, or the rule of Sentry. */
  readonly detector: string;
  /** What gave it away: the key it stood under, a pattern, its field in the protocol, or a rule of Sentry. */
  readonly by: RecognisedBy;
  /** What stands in its place; undefined for a rule of Sentry. */
  readonly replacement?: ReplacedBy;
  readonly count: number;
}

/** Why an item or a part of it does not leave. */
export type WithheldReason = 'binary' | 'failed' | 'replay' | 'replay detectors' | 'unknown item type';

/** An expected error that a framework reported and Vedette left alone. */
export interface FaultDecision {
  readonly stage: 'fault';
  readonly item: string;
  readonly outcome: 'left alone';
}

/** What an enricher did. */
export interface EnrichDecision {
  readonly stage: 'enrich';
  readonly item: string;
  readonly outcome: 'added' | 'would add' | 'failed';
  readonly enricher: string;
}

/** What a fingerprint rule did, and what the guard of fingerprints made of it. */
export interface FingerprintDecision {
  readonly stage: 'fingerprint';
  readonly item: string;
  /**
   * `widened` is a fingerprint without narrow parts, `tripped` one that was left to Sentry's own grouping, because the rule
   * makes too many; `too broad` is told once of one that holds too many different faults together; `refused` at the start of
   * a rule that cannot act.
   */
  readonly outcome:
    | 'set'
    | 'would set'
    | 'widened'
    | 'would widen'
    | 'tripped'
    | 'would trip'
    | 'too broad'
    | 'failed'
    | 'refused';
  /** The way of grouping in force. */
  readonly grouping: GroupingVersion;
  /** The rule; `application` for a fingerprint that the application set. */
  readonly rule: string;
  /** The pack of the rule, where it came with one. */
  readonly pack?: string;
  /** Why the rule acts, where it says so. */
  readonly reason?: string;
  /** The names of the parts that the guard left out, the narrowest first. */
  readonly left?: readonly string[];
  /** What would split a fingerprint that is too broad, as the name of a part. */
  readonly splitBy?: 'status' | 'type' | 'template';
  /** What keeps a refused rule from acting, with its place in its text. */
  readonly problem?: RuleProblem;
}

/** Whether the budget let an event pass, and for how many occurrences a passing one stands. */
export interface BudgetDecision {
  readonly stage: 'budget';
  readonly item: string;
  /**
   * `held`: it may leave yet, as soon as a shared store has answered. `limited`: the server has told not to send it for now. `denied`: a rule says never to. `closing`: an event that
   * was dropped before stands for what a fault owed that went quiet.
   */
  readonly outcome: 'kept' | 'dropped' | 'would drop' | 'failed' | 'held' | 'limited' | 'denied' | 'closing';
  /** The fault's key; the category for what is no error. */
  readonly key: string;
  /** For how many it stands; of logs, metrics and spans, how many leave. */
  readonly weight: number;
}

/** What scrubbing did to one item, or to the envelope's headers. */
export interface ScrubDecision {
  readonly stage: 'scrub';
  readonly item: string;
  readonly outcome: 'clean' | 'replaced' | 'would replace' | 'withheld' | 'would withhold';
  readonly findings: readonly Finding[];
  /** How many parts were over a limit and therefore cut. */
  readonly cut: number;
  readonly reason?: WithheldReason;
  readonly work: { readonly nodes: number; readonly characters: number };
}

/** What looks like a secret that no detector knows, in what leaves. */
export interface AuditDecision {
  readonly stage: 'audit';
  readonly item: string;
  readonly outcome: 'suspicious';
  /** Where it stands, with `.` between keys. */
  readonly path: string;
  /** Its kinds of characters, as `A{4}9a{3}`. */
  readonly shape: string;
}

/** What a stage did to an item; reports, counters and explanations are made of these alone. */
export type Decision = FaultDecision | EnrichDecision | FingerprintDecision | BudgetDecision | ScrubDecision | AuditDecision;
