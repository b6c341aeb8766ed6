import type { RuleInForce } from '../rules-in-force.ts';
import type { FingerprintGuard, GuardState } from './guard.ts';
import { widest } from './width.ts';

/** A rule that the guard keeps from making too many issues. */
export interface GuardedRule {
  readonly rule: string;
  /** The pack of the rule, where it came with one. */
  readonly pack?: string;
  readonly state: Exclude<GuardState, 'ok'>;
  /** How many narrow parts its fingerprints are without; a rule that is tripped is without all parts. */
  readonly width?: number;
}

/** The rules that are wider now than they were written. */
export function guardedRules(guard: FingerprintGuard, rules: readonly RuleInForce[]): readonly GuardedRule[] {
  const widths = guard.widths();
  return rules.flatMap((rule): readonly GuardedRule[] => {
    const width = widths.get(rule);
    if (width === undefined) return [];
    const named = { rule: rule.id, ...(rule.pack !== undefined && { pack: rule.pack }) };
    return [width === widest ? { ...named, state: 'tripped' } : { ...named, state: 'widened', width }];
  });
}
