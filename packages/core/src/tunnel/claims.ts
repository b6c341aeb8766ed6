import { monotonic } from '../budget/key/clock.ts';
import type { BudgetPlan } from '../budget/plan.ts';
import { createSpender, type Spender } from '../budget/spender.ts';
import { propertyOf, textOf } from '../sentry.ts';

/**
 * For how many occurrences one event of a page may stand. A page may claim anything, and each occurrence is counted by
 * itself, which takes as long as a small event does to be read.
 */
const most = 16_384;

/** For how many occurrences an event says that it stands, as a budget before this one has written it. */
export function claimOf(event: object): number {
  const claim = textOf(propertyOf(event, 'tags'), 'vedette.weight');
  return claim !== undefined && /^[1-9]\d{0,15}$/.test(claim) ? Math.min(most, Number(claim)) : 1;
}

/**
 * A spender to which an event counts as often as it says that it stands for. The rest of its occurrences is counted
 * before it is offered, so that the event, once it is due, stands for all of them. A judge is asked for each event
 * before the sampler is.
 */
export function createClaimsSpender(plan: BudgetPlan, { now = monotonic }: { readonly now?: () => number } = {}): Spender {
  let standing: number | undefined;
  let claimed = 1;
  const spender = createSpender(plan, { now: () => standing ?? now() });
  const { sampler } = spender;
  if (sampler === undefined) return spender;

  function countRest(key: string): void {
    // To read the clock takes longer than to count.
    standing = now();
    for (let counted = 1; counted < claimed; counted += 1) sampler?.wait(key);
    standing = undefined;
    claimed = 1;
  }

  return {
    ...spender,
    judge: (event, at) => {
      claimed = claimOf(event);
      return spender.judge(event, at);
    },
    sampler: {
      ...sampler,
      offer: (key, occasion) => {
        countRest(key);
        return sampler.offer(key, occasion);
      },
      wait: (key) => {
        countRest(key);
        sampler.wait(key);
      },
    },
  };
}
