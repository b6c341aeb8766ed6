import { refusal } from '../../refusal.ts';
import { type Fault, isFault } from './fault.ts';
import { type MarkingRule, markedBy } from './frame-marks.ts';
import { frameTest } from './frame-test.ts';
import { brokenPattern, siblingFinding } from './obstacle.ts';
import { refusalOf } from './parser.ts';
import { placesOf } from './place.ts';
import { type Finding, noText, problemOf, type RulesProblem } from './problem.ts';
import { readStackRules, type StackRule } from './stack-rules-parser.ts';

/** Gives an event whose frames are marked by the rules; the event it was given where nothing changes. It never throws. */
export type MarkFrames = <E extends object>(event: E) => E;

/** What a text of stack-trace rules gave: what marks the frames, and what is wrong with the text. */
export interface ReadStackTraceRules {
  readonly markFrames: MarkFrames;
  readonly problems: readonly RulesProblem[];
}

function obstacleIn(rule: StackRule | Fault): Finding | undefined {
  if (isFault(rule)) return { ...rule, severity: 'error' };
  return siblingFinding(rule) ?? rule.matchers.map(brokenPattern).find((finding) => finding !== undefined);
}

function marksOf({ matchers, actions }: StackRule): MarkingRule {
  return {
    tests: matchers.map(frameTest),
    marks: actions.flatMap((action) => (action.kind === 'mark' && action.mark === 'app' ? [action] : [])),
  };
}

/**
 * Reads Sentry's stack-trace rules from a text that came at run time: what is wrong is told, and the rest of the rules work.
 * Of what they do, only the marks of frames as our own code or not are done here; the event itself is never written to.
 */
export function readStackTraceRules(text: string): ReadStackTraceRules {
  if (typeof text !== 'string') return { markFrames: (event) => event, problems: [noText] };
  const read = readStackRules(text);
  const rules = read.flatMap((rule) => (isFault(rule) || obstacleIn(rule) !== undefined ? [] : [marksOf(rule)]));
  const acting = rules.filter(({ marks }) => marks.length > 0);
  const findings = read.flatMap((rule) => obstacleIn(rule) ?? []);
  const placeAt = placesOf(text);
  return { markFrames: (event) => markedBy(event, acting), problems: findings.map((finding) => problemOf(placeAt, finding)) };
}

/** What marks frames by Sentry's stack-trace rules, for an event processor. Throws a TypeError with line, column and the way to mend it. */
export function stackTraceRulesFrom(text: string): MarkFrames {
  if (typeof text !== 'string') throw refusal('stack-trace rules', 'no text', 'Give the rules as one text.');
  const obstacle = readStackRules(text)
    .map(obstacleIn)
    .find((fault) => fault !== undefined);
  if (obstacle !== undefined) throw refusalOf(text, obstacle, 'stack-trace rules');
  return readStackTraceRules(text).markFrames;
}
