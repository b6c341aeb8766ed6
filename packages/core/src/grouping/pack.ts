import { kindOf, refusal, refuseRepeatedIds, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { refuseConditions } from './conditions.ts';
import type { FingerprintRule } from './rule.ts';

/** An event with what has to share its issue, or must not. */
export interface FingerprintExample {
  readonly event: object;
  /** The rule that has to answer. @default any of the pack */
  readonly rule?: string;
  readonly sameAs?: object;
  readonly notSameAs?: object;
}

/** Words of a message that a pack knows the meaning of. */
export interface TemplateWords {
  /** Words that stay although they look like a value. */
  readonly keep?: readonly string[];
  /** Words that are left out although they look like none. */
  readonly mask?: readonly string[];
}

/** Rules with a name and a version, as a library ships them. */
export interface FingerprintPack {
  /** Such as `@acme/payments`. Packs are asked in the order of their names, those of Vedette after all others. */
  readonly name: string;
  readonly version: string;
  /** The names of packs that are asked after this one. */
  readonly before: readonly string[];
  readonly rules: readonly FingerprintRule[];
  readonly words?: TemplateWords;
  readonly examples: readonly FingerprintExample[];
}

/** What an author of a pack writes. */
export interface FingerprintPackOptions extends Omit<FingerprintPack, 'before'> {
  /** @default none */
  readonly before?: readonly string[];
}

const known: readonly string[] = ['name', 'version', 'before', 'rules', 'words', 'examples'];

function isTexts(value: unknown): value is readonly string[] {
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
    if (when === undefined) continue;
    if (!isRecord(when) || !isTexts(Object.values(when)))
      throw refusal(`${here}.when`, `${kindOf(when)} where conditions belong`, "Write when: { type: 'StripeError' }.");
    refuseConditions(here, when);
  }
}

function checkExamples(place: string, examples: readonly FingerprintExample[], rules: readonly FingerprintRule[]): void {
  if (!Array.isArray(examples) || examples.length === 0)
    throw refusal(
      place,
      `${kindOf(examples)} where examples belong`,
      'Give one that has to share an issue, and one that must not.',
    );
  for (const [at, example] of examples.entries()) {
    const here = `${place}[${at}]`;
    if (!isRecord(example) || !isRecord(example['event']))
      throw refusal(here, `${kindOf(example)} without an event`, 'Give it an event.');
    const { rule, sameAs, notSameAs } = example;
    if (!isRecord(sameAs) && !isRecord(notSameAs))
      throw refusal(here, 'an event that is compared with none', 'Give it sameAs, notSameAs or both.');
    if (rule === undefined || rules.some(({ id }) => id === rule)) continue;
    throw refusal(`${here}.rule`, `${kindOf(rule)} that names no rule of the pack`, 'Give it the id of a rule.');
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

/**
 * A pack of rules, checked where it is written and frozen. Throws a TypeError that names the place, what is wrong there and
 * how to mend it.
 */
export function defineFingerprintRules(pack: FingerprintPackOptions): FingerprintPack {
  const given: unknown = pack;
  if (!isRecord(given)) throw refusal('defineFingerprintRules', `${kindOf(given)} where a pack belongs`, 'Give an object.');
  const { name, version, before = [], rules, words, examples } = pack;
  if (typeof name !== 'string' || !/^[@a-z\d][\w@/:.-]{0,99}$/i.test(name))
    throw refusal('defineFingerprintRules.name', `${kindOf(name)} where a name belongs`, 'Name it as "@acme/payments".');
  const place = `defineFingerprintRules "${name}"`;
  refuseUnknownKeys(place, pack, known);
  if (typeof version !== 'string' || version === '')
    throw refusal(`${place}.version`, `${kindOf(version)} where a version belongs`, 'Give it a version, such as "1.0.0".');
  if (!isTexts(before))
    throw refusal(`${place}.before`, `${kindOf(before)} where names belong`, 'Give it a list of names of packs.');
  if (!Array.isArray(rules) || rules.length === 0)
    throw refusal(`${place}.rules`, `${kindOf(rules)} where rules belong`, 'Give it a list of rules.');
  checkRules(`${place}.rules`, rules);
  if (words !== undefined && !(isRecord(words) && [words['keep'] ?? [], words['mask'] ?? []].every(isTexts)))
    throw refusal(`${place}.words`, `${kindOf(words)} where words belong`, 'Write words: { keep: [ … ], mask: [ … ] }.');
  checkExamples(`${place}.examples`, examples, rules);
  return Object.freeze<FingerprintPack>({
    name,
    version,
    before: Object.freeze([...before]),
    rules: Object.freeze(rules.map(frozenRule)),
    ...(words !== undefined && { words }),
    examples: Object.freeze([...examples]),
  });
}
