import type { Finding, ReplacedBy, WithheldReason } from './decision.ts';
import type { Detector } from './detectors/detector.ts';
import { definePolicy, type Policy, type PolicyOptions } from './policy.ts';
import type { EnvelopeItem } from './sentry.ts';
import { scrubItem } from './stages/scrub.ts';

/** A detector in force. */
export interface DetectorInForce {
  readonly id: string;
  /** What gives a value away to it. */
  readonly by: readonly ('key' | 'pattern')[];
  /** What stands in a value's place, where the value has the form for it. */
  readonly replacement: ReplacedBy;
}

/** What a policy would make of an item, without a value. */
export interface Explanation {
  /** The type of the item; `unknown` where nobody knows it. */
  readonly item: string;
  readonly outcome: 'clean' | 'replaced' | 'withheld';
  /** Why the item would be withheld. */
  readonly reason?: WithheldReason;
  /** Each value that would be hidden: where, by what it was recognised, and what would stand in its place. */
  readonly findings: readonly Finding[];
  /** How many parts would be cut. */
  readonly cut: number;
  /** All detectors in force; of those that claim one text, the first names it. */
  readonly detectors: readonly DetectorInForce[];
  /** Whether Sentry's own rules are in force as well. */
  readonly sentryRules: boolean;
}

function inForce({ id, keys, pattern, find, replace = 'label' }: Detector): DetectorInForce {
  return {
    id,
    by: [...(keys === undefined ? [] : (['key'] as const)), ...((pattern ?? find) === undefined ? [] : (['pattern'] as const))],
    replacement: typeof replace === 'string' ? replace : 'mask' in replace ? 'mask' : 'partial',
  };
}

/**
 * Says what a policy would hide in an item, where, and by which detector. Nothing is sent, counted or told, and the item is
 * not written to. Throws a TypeError where an option is not fit for use.
 */
export function explain(item: EnvelopeItem, options: PolicyOptions | Policy = {}): Explanation {
  const policy = definePolicy(options);
  const { decision } = scrubItem(item, policy);
  const { outcome, reason, findings, cut } = decision;
  return {
    item: decision.item,
    outcome: outcome === 'would replace' ? 'replaced' : outcome === 'would withhold' ? 'withheld' : outcome,
    ...(reason !== undefined && { reason }),
    findings,
    cut,
    detectors: policy.detectors.map(inForce),
    sentryRules: policy.sentryRules !== undefined,
  };
}
