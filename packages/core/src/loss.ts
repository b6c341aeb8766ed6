import { categoryOf } from './data-category.ts';
import { type DropReason, type EnvelopeItem, propertyOf, type SentryClient } from './sentry.ts';

/** What of each category an item holds, as the SDK counts what it drops itself: a transaction with its spans. */
export function countsIn([headers, payload]: EnvelopeItem): readonly (readonly [category: string, quantity: number])[] {
  const category = categoryOf(headers);
  const told = headers['item_count'];
  const count = typeof told === 'number' && Number.isSafeInteger(told) && told > 0 ? told : 1;
  if (category !== 'transaction') return [[category, count]];
  const spans = propertyOf(payload, 'spans');
  return [
    [category, count],
    ['span', (Array.isArray(spans) ? spans.length : 0) + 1],
  ];
}

/** Counts an item as lost in the client's report. */
export function recordLoss(client: SentryClient, item: EnvelopeItem, reason: DropReason): void {
  for (const [category, quantity] of countsIn(item)) client.recordDroppedEvent(reason, category, quantity);
}

/** Counts items as lost when it is called, for the reason that there is then. */
export function losing(client: SentryClient, items: readonly EnvelopeItem[], reasonNow: () => DropReason): () => void {
  return () => {
    for (const item of items) recordLoss(client, item, reasonNow());
  };
}
