import type { FingerprintRule } from './rule.ts';
import { checkRules, frozenRule } from './rule-check.ts';
import { conditionsOfMatchers, matchersOfWhen } from './rules-text/conditions.ts';
import { resolvedParts } from './rules-text/variables.ts';

/** A rule whose conditions are compiled and whose list has its variables replaced; `place` is where it stands in a list of rules. */
export function readyRule(rule: FingerprintRule, place: string): FingerprintRule {
  const { when, group } = rule;
  const conditions = when === undefined ? undefined : conditionsOfMatchers(matchersOfWhen(when, `${place}.when`));
  return Object.freeze<FingerprintRule>({
    ...frozenRule(rule),
    ready: Object.freeze({
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
  return readyRule(rule, 'defineFingerprintRule[0]');
}
