import { refusal } from '../refusal.ts';
import type { FingerprintRule } from './rule.ts';
import { checkRules, frozenRule, placeInList } from './rule-check.ts';
import { conditionsOfMatchers, matchersOfWhen } from './rules-text/conditions.ts';
import { unknownVariable } from './rules-text/lint-parts.ts';
import { variableIn } from './rules-text/right-side.ts';
import { resolvedParts } from './rules-text/variables.ts';

/** Refuses a list with a variable that nobody replaces, so that its braces would stay in every fingerprint. */
function checkVariables(place: string, parts: readonly string[]): void {
  for (const [at, part] of parts.entries()) {
    const unknown = unknownVariable(variableIn(part) ?? 'default');
    if (unknown !== undefined) throw refusal(`${place}[${at}]`, unknown.message, unknown.fix);
  }
}

/** A rule whose conditions are compiled and whose list has its variables replaced; `place` is where it stands in a list of rules. */
export function readyRule(rule: FingerprintRule, place: string): FingerprintRule {
  const { when, group } = rule;
  if (typeof group !== 'function') checkVariables(`${place}.group`, group);
  const conditions = when === undefined ? undefined : conditionsOfMatchers(matchersOfWhen(when, `${place}.when`));
  return Object.freeze<FingerprintRule>({
    ...frozenRule(rule),
    ready: Object.freeze({
      ...(rule.ready?.isNotation === true && { isNotation: true }),
      ...(conditions !== undefined && { conditions }),
      ...(typeof group !== 'function' && { parts: (event: object) => resolvedParts(group, event) }),
    }),
  });
}

/**
 * A rule with conditions or with a list of parts, made ready where it is written; one that is a function alone needs nothing.
 * Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function defineFingerprintRule(rule: FingerprintRule): FingerprintRule {
  checkRules('defineFingerprintRule', [rule]);
  return readyRule(rule, placeInList('defineFingerprintRule', 0, rule));
}
