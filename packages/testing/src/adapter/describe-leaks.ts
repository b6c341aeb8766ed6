import { expect, test } from 'vitest';
import { expectNoLeaks } from '../expect-no-leaks.ts';
import { namesSent } from '../find-leaks.ts';
import { eventsOf } from './event.ts';
import { createPlant, type PlantedPlace, plantedRoutes, visitPlanted } from './plant.ts';
import type { Mount } from './site.ts';
import { itemsOf, visit } from './visit.ts';

/** What leaves, beside what leaves without the guard. */
export function describeLeaks(mount: Mount, lacks: readonly PlantedPlace[]): void {
  const typesOf = (bodies: readonly Uint8Array[]): readonly string[] =>
    [...new Set(itemsOf(bodies).map(({ type }) => type))].filter((type) => type !== 'client_report').sort();

  test.each(['integration', 'init'] as const)('nothing planted leaves where the guard is added as "%s"', async (guard) => {
    const plant = createPlant();
    const run = async (guardedBy: 'none' | typeof guard): Promise<readonly Uint8Array[]> => {
      const site = await visit(mount, { guard: guardedBy, routes: plantedRoutes(plant) });
      await visitPlanted(site, plant);
      return site.end();
    };
    const unguarded = await run('none');
    const guarded = await run(guard);
    const carried = Object.entries(plant).filter(([place]) => lacks.every((lacking) => lacking !== place));
    expectNoLeaks(guarded, plant);
    expectNoLeaks(guarded, Object.fromEntries(carried), { unguarded });
    const captured = namesSent(unguarded, plant);
    expect(lacks.filter((place) => captured.has(place))).toEqual([]);
    expect(typesOf(guarded)).toEqual(typesOf(unguarded));
    expect(eventsOf(guarded)).toMatchObject([{ transaction: 'POST /customers/:customer/orders' }]);
  });
}
