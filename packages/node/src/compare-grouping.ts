import { type CompareGroupingOptions, compareGrouping as compareBy, type GroupingComparison, type Policy } from '@vedette/core';
import { definePolicy, type NodePolicyOptions } from './policy.ts';

/**
 * Shows what becomes of the issues of some events where one policy takes the place of another, with the defaults of Node.js:
 * which stay, merge or split. Nothing is sent, counted or told. Throws a TypeError where an option is not fit for use.
 */
export function compareGrouping(
  events: readonly object[],
  from: NodePolicyOptions | Policy,
  to: NodePolicyOptions | Policy,
  options: CompareGroupingOptions = {},
): GroupingComparison {
  return compareBy(events, definePolicy(from), definePolicy(to), options);
}
