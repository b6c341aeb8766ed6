import { kindOf, refusal } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { BuiltInPack, FingerprintPack } from './pack.ts';
import type { FingerprintRule } from './rule.ts';
import { checkReady, checkRules, frozenRule } from './rule-check.ts';
import type { TemplateWords } from './template/template-words.ts';

/** A rule as the engine asks it: a copy. */
export interface RuleInForce extends FingerprintRule {
  /** The name of the pack that it came with. */
  readonly pack?: string;
}

export interface RuleSources {
  /** The user's own, which are asked first. */
  readonly rules: readonly FingerprintRule[];
  readonly packs: readonly FingerprintPack[];
  /** One with the name of a user's pack is left out, and so is a rule of it with the id of a user's rule. */
  readonly builtIn: readonly BuiltInPack[];
  /** Asked when no other has answered. */
  readonly last: readonly BuiltInPack[];
}

function checkPacks(place: string, packs: readonly FingerprintPack[]): void {
  const names = new Set<string>();
  for (const [at, pack] of packs.entries()) {
    const here = `${place}[${at}]`;
    const name: unknown = isRecord(pack) ? pack.name : undefined;
    if (typeof name !== 'string' || name === '' || !Array.isArray(pack.rules) || !Array.isArray(pack.before))
      throw refusal(here, `${kindOf(pack)} that is no pack`, 'Give it what defineFingerprintRules() gave.');
    if (names.has(name)) throw refusal(here, 'a second one with the same name', 'Give each a name of its own.');
    names.add(name);
    checkRules(`${here}.rules`, pack.rules);
    checkReady(`${here}.rules`, pack.rules);
  }
}

/** The names of our own packs begin with this; they are asked after those of others. */
const ours = /^vedette:/;

function rank({ name }: BuiltInPack): string {
  return `${ours.test(name) ? 1 : 0}${name}`;
}

/** Packs in the order of their names, each before those that it wants to be before. Throws a TypeError where that is a circle. */
export function orderedPacks(packs: readonly BuiltInPack[]): readonly BuiltInPack[] {
  const waiting = [...packs].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const ordered: BuiltInPack[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name }) => !waiting.some((other) => other.name !== name && other.before.includes(name)));
    if (next === -1) {
      const names = waiting.map(({ name }) => `"${name}"`).join(', ');
      throw refusal(
        'policy.fingerprintPacks',
        `packs that each are to be before the other, ${names}`,
        'Take a name out of a before.',
      );
    }
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

function inForce(rule: FingerprintRule, pack?: string): RuleInForce {
  return Object.freeze<RuleInForce>({ ...frozenRule(rule), ...(pack !== undefined && { pack }) });
}

/** All rules in the order in which they are asked. Throws a TypeError where one cannot be asked, or packs cannot be ordered. */
export function rulesInForce({ rules, packs, builtIn, last }: RuleSources): readonly RuleInForce[] {
  checkRules('policy.fingerprintRules', rules);
  checkReady('policy.fingerprintRules', rules);
  checkPacks('policy.fingerprintPacks', packs);
  const own = new Set(rules.map(({ id }) => id));
  const named = new Set(packs.map(({ name }) => name));
  const besides = orderedPacks([...packs, ...builtIn.filter(({ name }) => !named.has(name))]);
  const behind = last.filter(({ name }) => !named.has(name));
  const fromPacks = [...besides, ...behind].flatMap((pack) =>
    pack.rules.filter(({ id }) => !own.has(id)).map((rule) => inForce(rule, pack.name)),
  );
  return Object.freeze([...rules.map((rule) => inForce(rule)), ...fromPacks]);
}

/** The words that packs know, of all of them together; undefined where they know none. */
export function wordsOf(packs: readonly FingerprintPack[]): TemplateWords | undefined {
  const words = packs.flatMap((pack) => pack.words ?? []);
  if (words.length === 0) return undefined;
  const all = (which: keyof TemplateWords): readonly string[] => Object.freeze(words.flatMap((one) => one[which] ?? []));
  return Object.freeze({ keep: all('keep'), mask: all('mask') });
}
