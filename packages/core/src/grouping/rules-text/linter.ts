import { kindOf, refusal, refuseUnknownKeys, suggestion } from '../../refusal.ts';
import { lintConflict } from './lint-conflict.ts';
import { lintMatcher } from './lint-matcher.ts';
import { lintOrder } from './lint-order.ts';
import { lintParts } from './lint-parts.ts';
import { siblingFinding } from './obstacle.ts';
import { type ReadRule, readLines } from './parser.ts';
import { placesOf } from './place.ts';
import { type Finding, noText, problemOf, type RulesProblem } from './problem.ts';

export interface LintOptions {
  /** Where the rules are to run: on the server, or in the application by Vedette. @default both */
  readonly target?: 'client' | 'sentry' | undefined;
}

interface Sides {
  readonly isServer: boolean;
  readonly isClient: boolean;
}

function lintFrames({ matchers }: ReadRule): readonly Finding[] {
  const frame = matchers.find(({ key }) => ['function', 'module', 'package', 'path', 'app'].includes(key));
  if (frame === undefined) return [];
  const message = 'a condition on a frame, which the server may see with other names once it has its source map';
  return [{ at: frame.at, severity: 'note', message, fix: 'Match the names that the code has where the rule runs.' }];
}

function lintSibling(rule: ReadRule, { isClient }: Sides): readonly Finding[] {
  const finding = siblingFinding(rule);
  if (finding === undefined) return [];
  return [
    isClient
      ? finding
      : { ...finding, severity: 'warning', fix: 'Try on your server which side is meant, or leave the brackets out.' },
  ];
}

function lintConditions(rule: ReadRule, text: string, sides: Sides): readonly Finding[] {
  return [
    ...lintSibling(rule, sides),
    ...rule.matchers.flatMap((matcher) => lintMatcher(matcher, text, sides)),
    ...lintConflict(rule),
  ];
}

function lintRule(rule: ReadRule, text: string, sides: Sides): readonly Finding[] {
  return [...lintConditions(rule, text, sides), ...lintParts(rule, sides), ...(sides.isClient ? lintFrames(rule) : [])];
}

/** Why a rule never acts in the application, whatever stands before it; undefined where it may. */
export function errorOf(rule: ReadRule, text: string): Finding | undefined {
  return lintConditions(rule, text, { isServer: false, isClient: true }).find(({ severity }) => severity === 'error');
}

/**
 * Everything in a text of fingerprint rules that Sentry refuses, or that does not do what it looks like, in the order of the
 * text. It never throws for a text that cannot be read; for an option or a target that does not exist, a TypeError.
 */
export function lintRules(text: string, options: LintOptions = {}): readonly RulesProblem[] {
  refuseUnknownKeys('lintRules', options, ['target']);
  const { target } = options;
  const known = ['client', 'sentry'];
  if (target !== undefined && !known.includes(target))
    throw refusal('lintRules.target', `${kindOf(target)} that names no side`, suggestion(String(target), known));
  if (typeof text !== 'string') return [noText];
  const lines = readLines(text);
  const placeAt = placesOf(text);
  const sides = { isServer: target !== 'client', isClient: target !== 'sentry' };
  const rules = lines.flatMap((line) => (line.kind === 'rule' ? [line.read] : []));
  const faults = lines.flatMap((line): readonly Finding[] =>
    line.kind === 'fault' ? [{ ...line.fault, severity: 'error' }] : [],
  );
  const found = [...faults, ...rules.flatMap((rule) => lintRule(rule, text, sides)), ...lintOrder(rules, placeAt)];
  return found.sort((one, other) => one.at - other.at).map((finding) => problemOf(placeAt, finding));
}
