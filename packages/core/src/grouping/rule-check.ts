import { kindOf, placeOfKey, refusal, refuseRepeatedIds, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { FingerprintRule } from './rule.ts';

/** Whether something is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** What an author writes in a rule, and what is added to one that is made ready, read from a text or in force. */
const known: readonly string[] = ['id', 'reason', 'when', 'group', 'isCatchAll'];
const added: readonly string[] = ['ready', 'text', 'pack'];

/** The place of a rule in a list, with its name where it is short. */
export function placeInList(place: string, at: number, { id }: Pick<FingerprintRule, 'id'>): string {
  return id.length > 100 ? `${place}[${at}]` : `${place}[${at}] "${id}"`;
}

function checkWhen(here: string, when: unknown): void {
  if (!isRecord(when)) throw refusal(here, `${kindOf(when)} where conditions belong`, "Write when: { type: 'StripeError' }.");
  for (const [key, pattern] of Object.entries(when)) {
    if (typeof pattern === 'string') continue;
    const fix = "Give it one text, such as 'StripeError'; '{OneError,OtherError}' is either.";
    throw refusal(placeOfKey(here, key), `${kindOf(pattern)} where a pattern belongs`, fix);
  }
}

/** Refuses rules that cannot be asked, and those with a key that nobody reads. */
export function checkRules(place: string, rules: readonly FingerprintRule[]): void {
  refuseRepeatedIds(place, rules);
  for (const [at, rule] of rules.entries()) {
    const { group, when, reason } = rule;
    const here = placeInList(place, at, rule);
    refuseUnknownKeys(here, rule, known, added);
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
    if (rule.isCatchAll !== undefined && typeof rule.isCatchAll !== 'boolean')
      throw refusal(
        `${here}.isCatchAll`,
        `${kindOf(rule.isCatchAll)} where true or false belongs`,
        'Leave it out, or write true.',
      );
    if (when !== undefined) checkWhen(`${here}.when`, when);
  }
}

/** Refuses rules that nobody made ready: conditions and lists are compiled where they are written, and cost nothing elsewhere. */
export function checkReady(place: string, rules: readonly FingerprintRule[]): void {
  for (const [at, rule] of rules.entries()) {
    const { when, group, ready } = rule;
    if (ready !== undefined || (when === undefined && typeof group === 'function')) continue;
    const what = when === undefined ? 'a list' : 'conditions';
    throw refusal(
      placeInList(place, at, rule),
      `${what} that nobody made ready`,
      'Write defineFingerprintRule({ … }) around the rule.',
    );
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
