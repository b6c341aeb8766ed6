import { categoryOf } from './scrub/items.ts';
import { type DropReason, type EnvelopeItem, propertyOf, type SentryClient } from './sentry.ts';

/** Counts an item as lost in the client's report, as the SDK counts what it drops itself: a transaction with its spans. */
export function recordLoss(client: SentryClient, [headers, payload]: EnvelopeItem, reason: DropReason): void {
  const category = categoryOf(headers);
  const count = headers['item_count'];
  client.recordDroppedEvent(reason, category, typeof count === 'number' ? count : 1);
  if (category !== 'transaction') return;
  const spans = propertyOf(payload, 'spans');
  client.recordDroppedEvent(reason, 'span', (Array.isArray(spans) ? spans.length : 0) + 1);
}

/** Counts items as lost when it is called. */
export function losing(client: SentryClient, items: readonly EnvelopeItem[], reason: DropReason): () => void {
  return () => {
    for (const item of items) recordLoss(client, item, reason);
  };
}
