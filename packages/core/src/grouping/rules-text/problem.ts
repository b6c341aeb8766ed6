import type { RuleProblem } from '../given-rules.ts';
import type { Fault } from './fault.ts';
import type { Place } from './place.ts';

/** Something in a text of rules that does not do what it looks like. */
export interface RulesProblem extends RuleProblem {
  /**
   * `error`: Sentry refuses the text, or the rule never acts, or cannot be meant. `warning`: it acts otherwise than it looks.
   * `note`: it depends on where it runs.
   */
  readonly severity: 'error' | 'note' | 'warning';
}

/** A problem with its place in the text as an offset. */
export interface Finding extends Fault {
  readonly severity: RulesProblem['severity'];
}

/** What is wrong with what is no text at all. */
export const noText: RulesProblem = {
  line: 1,
  column: 1,
  severity: 'error',
  message: 'no text',
  fix: 'Give the rules as one text.',
};

export function problemOf(placeAt: (offset: number) => Place, { at, severity, message, fix }: Finding): RulesProblem {
  return { ...placeAt(at), severity, message, fix };
}
