import {
  definePolicy,
  explainFingerprint,
  type FingerprintExplanation,
  type FingerprintPack,
  type FingerprintRule,
  type Policy,
} from '@vedette/core';
import { copied } from './event-copy.ts';
import { type LimitedRun, limitedRunner } from './limited-run.ts';

/** How a pack of fingerprint rules is examined. */
export interface RulePackOptions {
  /** Packs that are in force beside it, such as those of the same application. @default those of Vedette alone */
  readonly beside?: readonly FingerprintPack[];
}

/** An event, and what it was captured from. */
export interface Captured {
  readonly event: object;
  readonly originalException?: unknown;
}

/** An example with its number, counted from 1, and what the pack makes of its event. */
export interface Examined extends Captured {
  readonly number: number;
  readonly explanation: FingerprintExplanation;
}

/** The most work of a rule for an event of an example, in milliseconds of processor time. */
export const mostWork = 300;

/** A rule that is given up, as one that throws, where it does not end. */
function limitedRule(rule: FingerprintRule, limited: LimitedRun): FingerprintRule {
  const { group } = rule;
  if (typeof group !== 'function') return rule;
  return {
    ...rule,
    group: (...given) => {
      const ended = limited(() => group.apply(rule, given), mostWork);
      if (ended === undefined) throw new Error('The rule does not end.');
      return ended.answer;
    },
  };
}

/** The policy that a pack is examined under, with all of its rules or with one. */
export function policyWith(
  pack: FingerprintPack,
  { beside = [] }: RulePackOptions,
  rules: readonly FingerprintRule[] = pack.rules,
): Policy {
  const limited = limitedRunner();
  const own = { ...pack, rules: rules.map((rule) => limitedRule(rule, limited)) };
  return definePolicy({ fingerprintPacks: [own, ...beside] });
}

/** The rule of a pack that answered; undefined where it was none of the pack. */
export function answererOf({ rule }: FingerprintExplanation, pack: FingerprintPack): string | undefined {
  return rule?.pack === pack.name ? rule.id : undefined;
}

/** How an event is grouped; a rule that writes to it spoils a copy. */
export function groupedBy(policy: Policy, { event, originalException }: Captured): FingerprintExplanation {
  return explainFingerprint(copied(event), policy, { originalException });
}

/** All events of the examples that have to be answered by the pack. */
export function examined(pack: FingerprintPack, policy: Policy): readonly Examined[] {
  return pack.examples.flatMap(({ event, originalException, sameAs, sameAsException }, at) => {
    const given = [{ event, originalException }, ...(sameAs ? [{ event: sameAs, originalException: sameAsException }] : [])];
    return given.map((one) => ({ ...one, number: at + 1, explanation: groupedBy(policy, one) }));
  });
}

/** Why a rule did not name the issue of an event. */
export function whyNot({ rejected, rule }: FingerprintExplanation, id: string, pack: FingerprintPack): string {
  const own = rejected.find((one) => one.id === id && one.pack === pack.name);
  const by =
    rule === undefined ? 'no rule answers' : `"${rule.id}"${rule.pack === pack.name ? '' : ` of ${rule.pack ?? 'no pack'}`} does`;
  if (own?.why === 'failed') return `it throws, or answers what is no fingerprint; ${by}`;
  if (own?.why === 'no answer') return `it answers nothing; ${by}`;
  if (own?.failing === undefined) return by;
  const { condition, saw } = own.failing;
  return `its condition ${condition} fails on ${saw.length === 0 ? 'nothing' : saw.map((text) => `"${text}"`).join(', ')}; ${by}`;
}
