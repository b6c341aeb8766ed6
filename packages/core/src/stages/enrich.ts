import type { EnrichDecision } from '../decision.ts';
import type { EnrichHint, Enrichment } from '../enrich/enricher.ts';
import type { Policy } from '../policy.ts';
import { isRecord, propertyOf, textOf } from '../sentry.ts';

/** An event with what was added, and what was done. The event it came from is left as it was. */
export interface Enriched<E> {
  readonly event: E;
  readonly decisions: readonly EnrichDecision[];
}

function recordOf(event: object, name: string): Readonly<Record<string, unknown>> {
  const value = propertyOf(event, name);
  return isRecord(value) ? value : {};
}

/** A route says more than the path that the SDK took for want of one; the first that is told stays. */
function withAdded<E extends object>(event: E, { transaction, release, tags, contexts }: Enrichment): E {
  const routed = textOf(propertyOf(event, 'transaction_info'), 'source') === 'route';
  return {
    ...event,
    ...(transaction !== undefined && !routed && { transaction, transaction_info: { source: 'route' } }),
    ...(release !== undefined && propertyOf(event, 'release') === undefined && { release }),
    ...(tags !== undefined && { tags: { ...tags, ...recordOf(event, 'tags') } }),
    ...(contexts !== undefined && { contexts: { ...contexts, ...recordOf(event, 'contexts') } }),
  };
}

/** Adds context blocks. An enricher that throws is told of and passed over. */
export function enrich<E extends object>(event: E, hint: EnrichHint, policy: Policy): Enriched<E> {
  const decisions: EnrichDecision[] = [];
  const quiet = policy.reportOnly.has('enrich');
  let enriched = event;
  for (const { id, describe } of policy.enrichers) {
    try {
      const added = describe(enriched, hint);
      if (added === undefined) continue;
      if (!quiet) enriched = withAdded(enriched, added);
      decisions.push({ stage: 'enrich', item: 'event', outcome: quiet ? 'would add' : 'added', enricher: id });
    } catch (_thrown) {
      decisions.push({ stage: 'enrich', item: 'event', outcome: 'failed', enricher: id });
    }
  }
  return { event: enriched, decisions };
}
