import { kindOf, refusal, refuseRepeatedIds } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { FingerprintRule } from './rule.ts';

/** Whether something is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Refuses rules that cannot be asked. */
export function checkRules(place: string, rules: readonly FingerprintRule[]): void {
  refuseRepeatedIds(place, rules);
  for (const [at, { group, when, reason }] of rules.entries()) {
    const here = `${place}[${at}]`;
    if (typeof group !== 'function' && !isTexts(group))
      throw refusal(
        `${here}.group`,
        `${kindOf(group)} where a function belongs`,
        'Give it a function group, or a list of parts.',
      );
    if (typeof group !== 'function' && group.length === 0)
      throw refusal(`${here}.group`, 'a list of 0', 'Name the parts, or leave the rule out.');
    if (reason !== undefined && (typeof reason !== 'string' || reason === ''))
      throw refusal(`${here}.reason`, `${kindOf(reason)} where a text belongs`, 'Say why it acts, or leave it out.');
    if (when !== undefined && (!isRecord(when) || !isTexts(Object.values(when))))
      throw refusal(`${here}.when`, `${kindOf(when)} where conditions belong`, "Write when: { type: 'StripeError' }.");
  }
}

/** Refuses rules that nobody made ready: conditions and lists are compiled where they are written, and cost nothing elsewhere. */
export function checkReady(place: string, rules: readonly FingerprintRule[]): void {
  for (const [at, { when, group, ready }] of rules.entries()) {
    if (ready !== undefined || (when === undefined && typeof group === 'function')) continue;
    const what = when === undefined ? 'a list' : 'conditions';
    throw refusal(`${place}[${at}]`, `${what} that nobody made ready`, 'Write defineFingerprintRule({ … }) around the rule.');
  }
}

/** Copies a rule and keeps its group a method of it, so that nothing that happens to the original changes ours. */
export function frozenRule(rule: FingerprintRule): FingerprintRule {
  const { id, reason, when, group } = rule;
  return Object.freeze<FingerprintRule>({
    ...rule,
    id,
    ...(reason !== undefined && { reason }),
    ...(when !== undefined && { when: Object.freeze({ ...when }) }),
    group: typeof group === 'function' ? (...given) => group.apply(rule, given) : Object.freeze([...group]),
  });
}
