import { kindOf, refusal, refuseUnknownKeys } from '../../refusal.ts';
import type { FingerprintRule } from '../rule.ts';
import { conditionsOfMatchers } from './conditions.ts';
import { type EntryReader, entryReader } from './event-entries.ts';
import { errorOf } from './linter.ts';
import type { MatcherOptions } from './matcher.ts';
import { type ReadLine, type ReadRule, readLines, refusalOf, ruleOf } from './parser.ts';
import { type Place, placesOf } from './place.ts';
import { printRule } from './printer.ts';
import { type Finding, noText, problemOf, type RulesProblem } from './problem.ts';
import { defaultPart } from './right-side.ts';
import { resolvedParts } from './variables.ts';

/** A rule that came from Sentry's fingerprint rules text. */
export interface TextRule extends FingerprintRule {
  readonly group: (event: object, hint?: object, views?: object) => readonly string[] | undefined;
  /** The rule in that text's notation, so that it can be written for the server again. */
  readonly text: string;
}

/** What a text of rules gave: the rules that work, and what is wrong with the others. */
export interface ReadRules {
  readonly rules: readonly TextRule[];
  readonly problems: readonly RulesProblem[];
  /** What the ids of the rules begin with. */
  readonly name: string;
}

function obstacleIn(line: ReadLine, text: string): Finding | undefined {
  if (line.kind === 'fault') return { ...line.fault, severity: 'error' };
  return line.kind === 'rule' ? errorOf(line.read, text) : undefined;
}

export interface TextRulesOptions extends MatcherOptions {
  /** What the id of each rule begins with, such as the name of the file; the rest is its line. @default 'rules' */
  readonly name?: string | undefined;
}

/** Keeps what was read of an event for the other rules that are asked about it. */
type ReadOnce = (event: object, asked: object | undefined) => EntryReader;

function readOnce(): ReadOnce {
  const known = new WeakMap<object, { readonly event: object; readonly entries: EntryReader }>();
  return (event, asked) => {
    const last = asked && known.get(asked);
    if (last?.event === event) return last.entries;
    const entries = entryReader(event);
    if (asked !== undefined) known.set(asked, { event, entries });
    return entries;
  };
}

function textRule(read: ReadRule, { line }: Place, entriesOf: ReadOnce, options: TextRulesOptions): TextRule {
  const rule = ruleOf(read);
  const conditions = conditionsOfMatchers(rule.matchers, options);
  // A matched rule without parts leaves the event to Sentry's grouping, and no later rule is asked.
  const parts = rule.values.length === 0 ? [defaultPart] : rule.values;
  return {
    id: `${options.name ?? 'rules'}:${line}`,
    text: printRule(rule),
    ready: { isNotation: true },
    group: (event, hint, views) =>
      conditions(event, entriesOf(event, views ?? hint)).matched ? resolvedParts(parts, event) : undefined,
  };
}

/**
 * Reads fingerprint rules from a text that came at run time, such as a file: what is wrong is told, and the rest of the rules
 * work. It never throws.
 */
export function readFingerprintRules(text: string, options: TextRulesOptions = {}): ReadRules {
  const { name = 'rules' } = options;
  if (typeof text !== 'string') return { rules: [], problems: [noText], name };
  const lines = readLines(text);
  const placeAt = placesOf(text);
  const entriesOf = readOnce();
  const obstacles = lines.map((line) => obstacleIn(line, text));
  return {
    rules: lines.flatMap((line, at) =>
      line.kind === 'rule' && obstacles[at] === undefined ? [textRule(line.read, placeAt(line.read.at), entriesOf, options)] : [],
    ),
    problems: obstacles.flatMap((finding) => (finding === undefined ? [] : [problemOf(placeAt, finding)])),
    name,
  };
}

/**
 * Fingerprint rules from Sentry's fingerprint rules text, for a policy. They are asked in the order of the text, and the first
 * that matches names the issue. Throws a TypeError with line, column and the way to
 * mend it where the text cannot be read, or holds a rule that can never act here.
 */
export function fingerprintRulesFrom(text: string, options: TextRulesOptions = {}): readonly TextRule[] {
  if (typeof text !== 'string') throw refusal('fingerprint rules', noText.message, noText.fix);
  refuseUnknownKeys('fingerprintRulesFrom', options, ['name', 'sdk']);
  if (options.name !== undefined && typeof options.name !== 'string')
    throw refusal('fingerprintRulesFrom.name', `${kindOf(options.name)} where a text belongs`, 'Give it the name of the file.');
  const [obstacle] = readLines(text).flatMap((line) => obstacleIn(line, text) ?? []);
  if (obstacle !== undefined) throw refusalOf(text, obstacle);
  return readFingerprintRules(text, options).rules;
}
