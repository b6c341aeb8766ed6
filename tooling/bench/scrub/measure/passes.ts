import type { Item, Sample } from './corpus.ts';
import { freshOf } from './fresh.ts';

/** What is done with each event in a pass. */
export type Act = 'stringify' | 'scrub';

/**
 * Goes through the corpus a number of times, for whoever counts instructions around it. The events of `made` passes are
 * made beforehand, however many passes follow: what two runs differ in is what is done with them, and nothing else.
 */
export function makePasses(
  samples: readonly Sample[],
  scrub: (item: Item) => unknown,
  { act, passes, made }: { act: Act; passes: number; made: number },
): { readonly events: number } {
  const acts: Readonly<Record<Act, (item: Item) => unknown>> = { stringify: ([, payload]) => JSON.stringify(payload), scrub };
  const items = Array.from({ length: made }, () => samples.map(({ item }) => freshOf(item)));
  for (const pass of items.slice(0, passes)) for (const item of pass) acts[act](item);
  return { events: passes * samples.length };
}
