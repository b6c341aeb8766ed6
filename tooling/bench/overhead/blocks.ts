import { shuffle } from 'simple-statistics';

/**
 * Measures things in blocks: in each block all of them in some order and then in the reverse of it, so that what
 * drifts meets all alike. A block's reading is the mean of its two.
 */
export async function inBlocks<Name extends string>(
  names: readonly Name[],
  measure: (name: Name) => Promise<number>,
  { blocks, say }: { readonly blocks: number; readonly say: (sentence: string) => void },
): Promise<ReadonlyMap<Name, readonly number[]>> {
  const readings = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let block = 1; block <= blocks; block += 1) {
    const order = shuffle([...names]);
    const back = [...order].reverse();
    const sums = new Map<Name, number>();
    for (const name of [...order, ...back]) sums.set(name, (sums.get(name) ?? 0) + (await measure(name)));
    for (const [name, sum] of sums) readings.get(name)?.push(sum / 2);
    say(`block ${block} of ${blocks}`);
  }
  return readings;
}
