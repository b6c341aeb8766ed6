import type { TokenCount } from './token-count.ts';

/** Of how many windows that were asked for longest ago the one with the fewest tokens out is forgotten. */
const candidates = 16;

/**
 * The name of the window that is missed least where too many are known: of those that were asked for longest ago, the one
 * with the fewest tokens out. They come in the order in which they were last asked for. Undefined where there is none.
 */
export function leastMissed(
  counts: Iterable<readonly [name: string, count: Pick<TokenCount, 'standing'>]>,
  now: number,
): string | undefined {
  let least: string | undefined;
  let [fewest, left] = [Number.POSITIVE_INFINITY, candidates];
  for (const [name, count] of counts) {
    const { spent } = count.standing(now);
    if (spent < fewest) [least, fewest] = [name, spent];
    left -= 1;
    if (left === 0) break;
  }
  return least;
}
