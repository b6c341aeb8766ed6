// The bundle of the bench puts the engine that was asked for in the place of this one.
import type { Detector } from '../../../../packages/core/src/detectors/detector.ts';
import type { Policy } from '../../../../packages/core/src/policy.ts';
import { scrubItem } from '../../../../packages/core/src/stages/scrub.ts';
import { definePolicy } from '../../../../packages/node/src/policy.ts';
import type { Item } from './corpus.ts';

/** What the scrub stage makes of an item. */
export type Scrubbed = ReturnType<typeof scrubItem>;

/** The scrub stage with everything in force that a server has by default, with a key for pseudonyms, and with detectors beside. */
export function createScrub(detectors: readonly Detector[] = []): (item: Item) => Scrubbed {
  const policy: Policy = definePolicy({
    detectors,
    pseudonymKey: 'a key of the bench, which protects nobody',
    environmentVariables: {},
    warn: () => undefined,
  });
  return (item) => scrubItem(item, policy);
}
