import type { Item } from './corpus.ts';
import type { Scrubbed } from './engine.ts';
import { type Family, families, hostileItem, type Place, places } from './hostile.ts';
import { timed } from './stopwatch.ts';

/** What a text of one length cost. */
export interface Cost {
  readonly length: number;
  readonly milliseconds: number;
  /** Characters read, and objects, keys and values visited, as the engine counts them. */
  readonly characters: number;
  readonly nodes: number;
}

/** What a family cost in a place. */
export interface Growth {
  readonly family: string;
  readonly place: Place;
  readonly costs: readonly Cost[];
}

/** How often each is done; the fastest counts, since whatever disturbs makes it slower. */
const times = 3;

function costOf({ text }: Family, length: number, place: Place, scrub: (item: Item) => Scrubbed): Cost {
  const { work } = scrub(hostileItem(text, length, place)).decision;
  const each = Array.from({ length: times }, () => {
    const item = hostileItem(text, length, place);
    return timed(() => scrub(item));
  });
  return { length, milliseconds: Math.min(...each) / 1000, ...work };
}

/** Measures every family in every place, at every length. */
export function measureGrowth(
  scrub: (item: Item) => Scrubbed,
  { lengths, say }: { lengths: readonly number[]; say: (sentence: string) => void },
): readonly Growth[] {
  for (const { text } of families) for (const place of places) scrub(hostileItem(text, 4_096, place));
  return families.flatMap((family, at) => {
    if (at % 10 === 9) say(`${at + 1} of ${families.length} families of hostile texts`);
    return places.map((place) => ({
      family: family.name,
      place,
      costs: lengths.map((length) => costOf(family, length, place, scrub)),
    }));
  });
}
