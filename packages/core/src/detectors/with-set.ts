import type { Detector } from './detector.ts';

/**
 * A user's own detectors, and behind them those of a set that none of them replaces by its id. What is no list is given
 * back as it is, for the policy to refuse.
 */
export function withSet(own: readonly Detector[] | undefined, set: readonly Detector[]): readonly Detector[] {
  if (own !== undefined && !Array.isArray(own)) return own;
  const replaced = new Set(own?.map((detector: Partial<Detector> | null) => detector?.id));
  return [...(own ?? []), ...set.filter(({ id }) => !replaced.has(id))];
}
