import { type EnvelopeItem, type Explanation, explain as explainBy, type Policy } from '@vedette/core';
import { definePolicy, type NodePolicyOptions } from './policy.ts';

/**
 * Says what a policy would hide in an item, where, and by which detector, with the defaults of Node.js. Nothing is sent or
 * counted, and the item is not written to. Throws a TypeError where an option is not fit for use.
 */
export function explain(item: EnvelopeItem, options: NodePolicyOptions | Policy = {}): Explanation {
  return explainBy(item, definePolicy(options));
}
