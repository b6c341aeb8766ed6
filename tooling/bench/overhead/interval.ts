import { mean, quantile, sampleWithReplacement } from 'simple-statistics';

/** A share that one thing is above another, as 0.05 for 5 %, with the bounds of its 95 % interval. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The same numbers in each run, so that figures can be made again from the same readings (Park and Miller, 1988). */
function seededDraws(): () => number {
  let state = 20_261_126;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How much more one is than the other, by pairs: the mean of the logarithms of their ratios, with a bootstrap interval. */
export function excess(
  pairs: readonly (readonly [value: number, base: number])[],
  { draws = 4_000 }: { readonly draws?: number } = {},
): Interval {
  const logarithms = pairs.map(([value, base]) => Math.log(value / base));
  const random = seededDraws();
  const means = Array.from({ length: draws }, () => mean(sampleWithReplacement(logarithms, logarithms.length, random)));
  const share = (logarithm: number): number => Math.exp(logarithm) - 1;
  return { estimate: share(mean(logarithms)), low: share(quantile(means, 0.025)), high: share(quantile(means, 0.975)) };
}
