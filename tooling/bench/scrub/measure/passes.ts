import type { Item, Sample } from './corpus.ts';
import { freshOf } from './fresh.ts';

/** What is done with each event in a pass; `copy` does nothing more than make it. */
export type Act = 'copy' | 'stringify' | 'scrub';

/** Goes through the corpus a number of times, for whoever counts instructions around it. */
export function makePasses(
  samples: readonly Sample[],
  scrub: (item: Item) => unknown,
  { act, passes }: { act: Act; passes: number },
): { readonly events: number } {
  const acts: Readonly<Record<Act, (item: Item) => unknown>> = {
    copy: (item) => item,
    stringify: ([, payload]) => JSON.stringify(payload),
    scrub,
  };
  for (let pass = 0; pass < passes; pass += 1) for (const { item } of samples) acts[act](freshOf(item));
  return { events: samples.length };
}
