import type { FingerprintDecision } from '../decision.ts';
import type { Admitted, FingerprintGuard, GuardState } from '../grouping/guard/guard.ts';
import { widened } from '../grouping/guard/width.ts';
import type { FingerprintHint } from '../grouping/hint.ts';
import { keyOf } from '../grouping/key.ts';
import { answerOf } from '../grouping/rule.ts';
import type { RuleInForce } from '../grouping/rules-in-force.ts';
import { type Views, viewsOf } from '../grouping/views.ts';
import type { Policy } from '../policy.ts';
import { namedBySdk, propertyOf } from '../sentry.ts';

/** An event with its fingerprint, where a rule gave it one. The event it came from is left as it was. */
export interface Fingerprinted<E> {
  readonly event: E;
  readonly decisions: readonly FingerprintDecision[];
}

type Told = Pick<FingerprintDecision, 'grouping' | 'rule' | 'pack' | 'reason'>;

/** What a decision tells of a rule. */
function toldOf({ id, pack, reason }: RuleInForce, { grouping }: Policy): Told {
  return { grouping, rule: id, ...(pack !== undefined && { pack }), ...(reason !== undefined && { reason }) };
}

const outcomes: Readonly<Record<GuardState, readonly [FingerprintDecision['outcome'], FingerprintDecision['outcome']]>> = {
  ok: ['set', 'would set'],
  widened: ['widened', 'would widen'],
  tripped: ['tripped', 'would trip'],
};

/** Tells of a fingerprint that holds too many different faults together; an event that cannot be read is no such fault. */
function broadness(event: object, views: Views, told: Told, guard: FingerprintGuard | undefined): readonly FingerprintDecision[] {
  try {
    const splitBy = guard?.broad(keyOf(event), () => ({
      type: views.exceptions[0]?.type ?? '',
      template: views.message.text,
      status: String(views.http?.status ?? ''),
    }));
    return splitBy === undefined ? [] : [{ stage: 'fingerprint', item: 'event', outcome: 'too broad', ...told, splitBy }];
  } catch (_thrown) {
    return [];
  }
}

/**
 * The first rule that answers names the issue. A fingerprint that the application set stays; a rule that throws is passed
 * over. A guard keeps the rules from making too many issues.
 */
export function fingerprint<E extends object>(
  event: E,
  hint: FingerprintHint,
  policy: Policy,
  { guard, sdk }: { readonly guard?: FingerprintGuard; readonly sdk?: unknown } = {},
): Fingerprinted<E> {
  if (policy.off.has('fingerprint')) return { event, decisions: [] };
  const views = viewsOf(event, hint, policy.viewOptions);
  const own = propertyOf(event, 'fingerprint');
  if (Array.isArray(own) && own.length > 0)
    return { event, decisions: broadness(event, views, { grouping: policy.grouping, rule: 'application' }, guard) };
  const decisions: FingerprintDecision[] = [];
  const quiet = policy.reportOnly.has('fingerprint');
  const asked = namedBySdk(event, sdk);
  for (const rule of policy.fingerprintRules) {
    try {
      if (rule.ready?.conditions?.(asked).matched === false) continue;
      const answer = answerOf(rule, asked, hint, views);
      if (answer === undefined) continue;
      const told = toldOf(rule, policy);
      const admitted: Admitted = guard?.admit(rule, answer) ?? { ...widened(answer, 0), state: 'ok' };
      const { fingerprint: parts, left, state } = admitted;
      const outcome = outcomes[state][quiet ? 1 : 0];
      decisions.push({ stage: 'fingerprint', item: 'event', outcome, ...told, ...(left.length > 0 && { left }) });
      const named = { ...event, fingerprint: parts };
      if (state === 'ok') decisions.push(...broadness(named, views, told, guard));
      return { event: quiet ? event : named, decisions };
    } catch (_thrown) {
      decisions.push({ stage: 'fingerprint', item: 'event', outcome: 'failed', ...toldOf(rule, policy) });
    }
  }
  return { event, decisions };
}
