import { explainFingerprint, type FingerprintPack, type Policy } from '@vedette/core';
import { stretched } from './event-copy.ts';
import type { Objection } from './examine.ts';
import { type Captured, policyWith, type RulePackOptions } from './rule-pack.ts';

/** The lengths that messages are stretched to: a rule whose work is their square is told apart from one that reads them once. */
const lengths: readonly number[] = [1000, 4000, 16_000];

/** How many times as long as all rules of Vedette together one rule may take for the same event. */
const most = 20;

/** How often a rule is asked before it counts as slow: whatever else the machine does, some run is quick. */
const runs = 5;

/** The least time, in milliseconds, that one of some runs takes; no more are made once one is quick enough. */
function leastTime({ event, originalException }: Captured, policy: Policy, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && least > enough; run += 1) {
    const start = performance.now();
    explainFingerprint(event, policy, { originalException });
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** How many events are stretched: the first ones of a large pack show what there is to see. */
const mostEvents = 10;

/** Rules that cost more for a long message than all rules of Vedette together, many times over. */
export function slowRules(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const without = policyWith(pack, { ...options, beside: [] }, []);
  const cases = lengths.flatMap((length) =>
    pack.examples.slice(0, mostEvents).map((example) => ({
      length,
      event: stretched(example.event, length),
      originalException: example.originalException,
    })),
  );
  const timed = cases.map((one) => ({ ...one, usual: leastTime(one, without, 0) }));
  return pack.rules.flatMap((rule): readonly Objection[] => {
    const policy = policyWith(pack, { ...options, beside: [] }, [rule]);
    const slow = timed.find((one) => leastTime(one, policy, one.usual * most) > one.usual * most);
    if (slow === undefined) return [];
    return [
      `"${rule.id}" is slow: for a message of ${slow.length} characters it takes more than ${most} times as long as all rules of Vedette`,
    ];
  });
}
