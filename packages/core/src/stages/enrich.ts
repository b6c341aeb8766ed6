import type { EnrichDecision } from '../decision.ts';
import { type EnrichHint, type Enrichment, enrichmentBy } from '../enrich/enricher.ts';
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

/** The contexts as copies, so that what others do to the event's does not reach the enricher's own. */
function copied(contexts: NonNullable<Enrichment['contexts']>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(contexts).map(([name, context]) => [name, { ...context }]));
}

/** A route says more than the path that the SDK took for want of one; a name that says what it is stays, as does the first route. */
function withAdded<E extends object>(event: E, { transaction, release, tags, contexts }: Enrichment): E {
  const source = textOf(propertyOf(event, 'transaction_info'), 'source') ?? 'url';
  return {
    ...event,
    ...(transaction !== undefined && source === 'url' && { transaction, transaction_info: { source: 'route' } }),
    ...(release !== undefined && propertyOf(event, 'release') === undefined && { release }),
    ...(tags !== undefined && { tags: { ...tags, ...recordOf(event, 'tags') } }),
    ...(contexts !== undefined && { contexts: { ...copied(contexts), ...recordOf(event, 'contexts') } }),
  };
}

/** Adds context blocks. An enricher that throws is told of and passed over. */
export function enrich<E extends object>(event: E, hint: EnrichHint, policy: Policy): Enriched<E> {
  const decisions: EnrichDecision[] = [];
  const quiet = policy.reportOnly.has('enrich');
  let enriched = event;
  for (const enricher of policy.enrichers) {
    try {
      const added = enrichmentBy(enricher, enriched, hint);
      if (added === undefined) continue;
      if (!quiet) enriched = withAdded(enriched, added);
      decisions.push({ stage: 'enrich', item: 'event', outcome: quiet ? 'would add' : 'added', enricher: enricher.id });
    } catch (_thrown) {
      decisions.push({ stage: 'enrich', item: 'event', outcome: 'failed', enricher: enricher.id });
    }
  }
  return { event: enriched, decisions };
}
