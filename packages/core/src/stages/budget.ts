import type { Sampler } from '../budget/sampler.ts';
import type { BudgetDecision } from '../decision.ts';
import { keyOf } from '../grouping/key.ts';
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
  if (weight <= 1 || !isRecord(event)) return item;
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

/**
 * Takes a token for every error event that is about to leave. An event without one is dropped with its attachments;
 * other items stay. Where the store fails, the event is dropped: a lost store never overspends.
 */
export function budget(items: readonly EnvelopeItem[], sampler: Sampler | undefined, policy: Policy): Budgeted {
  if (sampler === undefined || policy.off.has('budget')) return { kept: items, dropped: [], decisions: [] };
  const decisions: BudgetDecision[] = [];
  const quiet = policy.reportOnly.has('budget');
  let denied = false;
  const offered = items.map((item) => {
    const [headers, event] = item;
    if (headers['type'] !== 'event' || !isRecord(event)) return item;
    const { outcome, key, weight } = offer(event, sampler);
    decisions.push({
      stage: 'budget',
      item: 'event',
      outcome: quiet && outcome === 'dropped' ? 'would drop' : outcome,
      key,
      weight,
    });
    if (quiet) return item;
    denied ||= outcome !== 'kept';
    return weighted(item, weight);
  });
  const goes = ([headers]: EnvelopeItem): boolean => !denied || (headers['type'] !== 'event' && headers['type'] !== 'attachment');
  return { kept: offered.filter(goes), dropped: offered.filter((item) => !goes(item)), decisions };
}

function offer(
  event: object,
  sampler: Sampler,
): Pick<BudgetDecision, 'key' | 'weight'> & { readonly outcome: 'kept' | 'dropped' | 'failed' } {
  try {
    const key = keyOf(event);
    const weight = sampler.offer(key);
    return { outcome: weight > 0 ? 'kept' : 'dropped', key, weight };
  } catch (_thrown) {
    return { outcome: 'failed', key: '', weight: 0 };
  }
}
