import type { Sampler } from '../budget/sampler.ts';
import type { BudgetDecision } from '../decision.ts';
import { keyOf, unreadableKey } from '../grouping/key.ts';
import type { Policy } from '../policy.ts';
import { type EnvelopeItem, isRecord } from '../sentry.ts';

/** The items of an envelope that may leave, those that may not, and why. */
export interface Budgeted {
  readonly kept: readonly EnvelopeItem[];
  readonly dropped: readonly EnvelopeItem[];
  readonly decisions: readonly BudgetDecision[];
}

/** An event with the number of occurrences it stands for, where that is more than itself. */
function weighted(item: EnvelopeItem, weight: number): EnvelopeItem {
  const [headers, event] = item;
  if (weight <= 1 || !isRecord(event) || ArrayBuffer.isView(event)) return item;
  const tags = isRecord(event['tags']) ? event['tags'] : {};
  const contexts = isRecord(event['contexts']) ? event['contexts'] : {};
  return [
    headers,
    {
      ...event,
      tags: { ...tags, 'vedette.weight': String(weight) },
      contexts: { ...contexts, error_sampling: { client_sample_rate: 1 / weight } },
    },
  ];
}

/** An event that cannot be read has a key too, so that it cannot pass the budget by. */
function readableKeyOf(event: unknown): string {
  try {
    return isRecord(event) ? keyOf(event) : unreadableKey;
  } catch (_thrown) {
    return unreadableKey;
  }
}

function offer(event: unknown, sampler: Sampler): BudgetDecision {
  const key = readableKeyOf(event);
  const weight = sampler.offer(key);
  const outcome = weight > 0 ? 'kept' : sampler.isDown() ? 'failed' : 'dropped';
  return { stage: 'budget', item: 'event', outcome, key, weight };
}

function isOf(type: string, [headers]: EnvelopeItem): boolean {
  return headers['type'] === type;
}

/**
 * Takes a token for every error event that is about to leave. An event without one is dropped, and with the last event
 * of an envelope its attachments; other items stay. Where the store fails, the event is dropped: a lost store never
 * overspends.
 */
export function budget(items: readonly EnvelopeItem[], sampler: Sampler | undefined, policy: Policy): Budgeted {
  if (sampler === undefined || policy.off.has('budget')) return { kept: items, dropped: [], decisions: [] };
  const quiet = policy.reportOnly.has('budget');
  const offers = items.filter((item) => isOf('event', item)).map((item) => ({ item, decision: offer(item[1], sampler) }));
  if (quiet) {
    const decisions = offers.map(
      ({ decision }): BudgetDecision => (decision.outcome === 'dropped' ? { ...decision, outcome: 'would drop' } : decision),
    );
    return { kept: items, dropped: [], decisions };
  }
  const isKept = ({ decision }: (typeof offers)[number]): boolean => decision.outcome === 'kept';
  const denied = new Set(offers.filter((offered) => !isKept(offered)).map(({ item }) => item));
  const weights = new Map(offers.filter(isKept).map(({ item, decision }) => [item, decision.weight]));
  const isDropped = (item: EnvelopeItem): boolean =>
    denied.has(item) || (isOf('attachment', item) && denied.size > 0 && weights.size === 0);
  return {
    kept: items.filter((item) => !isDropped(item)).map((item) => weighted(item, weights.get(item) ?? 1)),
    dropped: items.filter(isDropped),
    decisions: offers.map(({ decision }) => decision),
  };
}
