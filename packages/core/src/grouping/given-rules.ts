import { kindOf, refusal } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { FingerprintRule } from './rule.ts';

/** What keeps a rule of a text from acting, with its place there. */
export interface RuleProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** Rules of a text that came at run time, and what keeps others of it from acting, as `readFingerprintRules()` gives them. */
export interface RulesWithProblems {
  readonly rules: readonly FingerprintRule[];
  readonly problems: readonly RuleProblem[];
  /** What the ids of the rules begin with, such as the name of the file. @default 'rules' */
  readonly name?: string;
}

/** A rule that cannot act, by the id that it would have. */
export interface RefusedRule extends RuleProblem {
  readonly rule: string;
}

function refused(problem: RuleProblem, name: string, place: string): RefusedRule {
  const { line, column, message, fix } = isRecord(problem) ? problem : { line: undefined };
  if (typeof line !== 'number' || typeof column !== 'number' || typeof message !== 'string' || typeof fix !== 'string')
    throw refusal(place, `${kindOf(problem)} that is no problem of a rule`, 'Give what readFingerprintRules() gave.');
  return Object.freeze<RefusedRule>({ rule: `${name}:${line}`, line, column, message, fix });
}

/** The rules that a user gave, and those of a text that cannot act. Throws a TypeError where they are neither a list nor what was read of a text. */
export function givenRules(given: readonly FingerprintRule[] | RulesWithProblems): {
  readonly rules: readonly FingerprintRule[];
  readonly refusedRules: readonly RefusedRule[];
} {
  if ('length' in given) return { rules: given, refusedRules: [] };
  const { rules, problems, name = 'rules' } = given;
  const place = 'policy.fingerprintRules';
  if (!Array.isArray(rules) || !Array.isArray(problems) || typeof name !== 'string')
    throw refusal(place, 'an object without rules and problems', 'Give a list of rules, or what readFingerprintRules() gave.');
  const refusedRules = problems.map((problem, at) => refused(problem, name, `${place}.problems[${at}]`));
  return { rules, refusedRules: Object.freeze(refusedRules) };
}
