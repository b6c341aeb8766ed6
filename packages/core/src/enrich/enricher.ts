import { kindOf, refusePromise } from '../refusal.ts';
import { isRecord } from '../sentry.ts';

/** What an enricher may look at beside the event. */
export interface EnrichHint {
  readonly originalException?: unknown;
}

/** What an enricher adds; a tag or context that the event already has stays as it is. */
export interface Enrichment {
  readonly transaction?: string;
  readonly release?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Adds to an event what a person needs to act on it. */
export interface Enricher {
  /** A name of its own, such as `shop/cart`. */
  readonly id: string;
  /** What to add; undefined adds nothing. It may throw, and the event then leaves without it. */
  readonly describe: (event: object, hint: EnrichHint) => Enrichment | undefined;
}

/** Asks an enricher; undefined where it adds nothing. Throws what it throws, and where its answer is no enrichment. */
export function enrichmentBy(enricher: Enricher, event: object, hint: EnrichHint): Enrichment | undefined {
  const answer = enricher.describe(event, hint);
  refusePromise(answer);
  if (answer === undefined || answer === null) return undefined;
  if (!isRecord(answer)) throw new TypeError(`${kindOf(answer)} in place of an enrichment.`);
  return answer;
}
