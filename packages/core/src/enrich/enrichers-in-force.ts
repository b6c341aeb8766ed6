import { refuseRepeatedIds } from '../refusal.ts';
import type { Enricher } from './enricher.ts';
import { requestFacts } from './request-facts.ts';
import { rootCause } from './root-cause.ts';

/**
 * All enrichers in the order in which they are asked: the built-in ones, with the platform's behind them, that none of the
 * user's own replaces, then those.
 * They are copies, so that what happens to the originals later changes no policy. Throws a TypeError where two have one id.
 */
export function enrichersInForce(own: readonly Enricher[], ofPlatform: readonly Enricher[] = []): readonly Enricher[] {
  refuseRepeatedIds('policy.enrichers', own, 'describe');
  const builtIn = [...requestFacts, rootCause, ...ofPlatform];
  const besides = builtIn.filter(({ id }) => !own.some((replacing) => replacing.id === id));
  return Object.freeze(
    [...besides, ...own].map((one) =>
      Object.freeze<Enricher>({ id: one.id, describe: (event, hint) => one.describe(event, hint) }),
    ),
  );
}
