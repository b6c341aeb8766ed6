import type { FingerprintPack } from '@vedette/core';
import { brokenExamples, lackingExamples, throwingRules, unreachedRules, unsteadyRules } from './examine-rules.ts';
import { slowRules } from './rule-cost.ts';
import type { RulePackOptions } from './rule-pack.ts';

/**
 * Runs the examples of a pack of fingerprint rules, with any test runner. Throws an error that says which example does not
 * hold and why, which rule lacks an example that has to share its issue or one that must not, and which is dead, stands in the shadow of another, throws, depends on the order of an event's keys or
 * on what was asked before, writes to the event, or is slow: a pattern of it can take more work than a text is long, whatever the
 * text; or it does not end, or its work grows ten times more than a message does, however quick the machine is. Where rules are slow nothing else is examined, since they might not end.
 */
export function testRulePack(pack: FingerprintPack, options: RulePackOptions = {}): void {
  if (typeof pack !== 'object' || pack === null || !Array.isArray(pack.rules) || !Array.isArray(pack.examples))
    throw new TypeError('testRulePack: no pack of rules. Give it what defineFingerprintRules() gave.');
  const examine = [brokenExamples, unreachedRules, throwingRules, unsteadyRules];
  const slow = slowRules(pack);
  const found = slow.length > 0 ? slow : examine.flatMap((objectionsTo) => objectionsTo(pack, options));
  const objections = found.length > 0 ? found : lackingExamples(pack, options);
  if (objections.length === 0) return;
  const told = objections.map((objection) => `\n- ${objection}`).join('');
  throw new Error(`The pack ${pack.name} ${pack.version} does not hold:${told}`);
}
