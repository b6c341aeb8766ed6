import { isRecord } from '../../sentry.ts';
import { type Work, withLimitsOfItsOwn } from '../work.ts';
import { withTypes } from './attribute-type.ts';

/** Scrubs a value within the limits of its own work. */
export type ScrubValue = (value: unknown, work: Work) => unknown;

/**
 * Scrubs a payload. Where it is a container, its entries are items of their own: each has the limits to itself, and what
 * is found in it is told with the rest.
 */
export function scrubPayload(payload: unknown, scrub: ScrubValue, work: Work): unknown {
  if (!isRecord(payload) || !Array.isArray(payload['items'])) return scrub(payload, work);
  const { items, ...rest } = payload;
  const entries: readonly unknown[] = Array.isArray(items) ? items : [];
  const sentEntries = entries.map((entry, at) => {
    const sent = withLimitsOfItsOwn(work, ['items', at], (own) => scrub(entry, own));
    return Object.is(sent, entry) ? entry : withTypes(sent);
  });
  const sentRest = withLimitsOfItsOwn(work, [], (own) => scrub(rest, own));
  const isSame = sentRest === rest && sentEntries.every((sent, at) => Object.is(sent, entries[at]));
  return isSame ? payload : { ...(isRecord(sentRest) ? sentRest : {}), items: sentEntries };
}
