import type { FingerprintDecision } from '../decision.ts';
import { answerOf, type FingerprintHint, fingerprintOf } from '../grouping/rule.ts';
import type { RuleInForce } from '../grouping/rules-in-force.ts';
import { viewsOf } from '../grouping/views.ts';
import type { Policy } from '../policy.ts';
import { propertyOf } from '../sentry.ts';

/** An event with its fingerprint, where a rule gave it one. The event it came from is left as it was. */
export interface Fingerprinted<E> {
  readonly event: E;
  readonly decisions: readonly FingerprintDecision[];
}

/** What a decision tells of a rule. */
function toldOf({ id, pack, reason }: RuleInForce): Pick<FingerprintDecision, 'rule' | 'pack' | 'reason'> {
  return { rule: id, ...(pack !== undefined && { pack }), ...(reason !== undefined && { reason }) };
}

/** The first rule that answers names the issue. A fingerprint that the application set stays; a rule that throws is passed over. */
export function fingerprint<E extends object>(event: E, hint: FingerprintHint, policy: Policy): Fingerprinted<E> {
  const own = propertyOf(event, 'fingerprint');
  if (policy.off.has('fingerprint') || (Array.isArray(own) && own.length > 0)) return { event, decisions: [] };
  const decisions: FingerprintDecision[] = [];
  const quiet = policy.reportOnly.has('fingerprint');
  const views = viewsOf(event, hint);
  for (const rule of policy.fingerprintRules) {
    try {
      if (rule.conditions !== undefined && !rule.conditions(event).matched) continue;
      const answer = answerOf(rule, event, hint, views);
      if (answer === undefined) continue;
      const parts = fingerprintOf(answer);
      decisions.push({ stage: 'fingerprint', item: 'event', outcome: quiet ? 'would set' : 'set', ...toldOf(rule) });
      return { event: quiet ? event : { ...event, fingerprint: parts }, decisions };
    } catch (_thrown) {
      decisions.push({ stage: 'fingerprint', item: 'event', outcome: 'failed', ...toldOf(rule) });
    }
  }
  return { event, decisions };
}
