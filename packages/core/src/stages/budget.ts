import type { Spender } from '../budget/spender.ts';
import type { BudgetDecision } from '../decision.ts';
import { coarseKeyOf, keyOf, unreadableKey } from '../grouping/key.ts';
import type { Policy } from '../policy.ts';
import { type EnvelopeItem, isRecord, type JsonRecord, propertyOf } from '../sentry.ts';

/** An item that may not leave, and why not. */
export interface BudgetLoss {
  readonly item: EnvelopeItem;
  readonly reason: 'before_send' | 'ratelimit_backoff' | 'sample_rate';
  /** The fault's key; undefined for what is no error event. */
  readonly key: string | undefined;
  /** Whether it may leave yet, as soon as a shared store has answered; until then it is not lost. */
  readonly isHeld?: boolean;
  /** What came with an event that is held, and leaves or is lost with it. */
  readonly besides?: readonly EnvelopeItem[];
}

/** The items of an envelope that may leave, those that may not, and why. */
export interface Budgeted {
  readonly kept: readonly EnvelopeItem[];
  readonly dropped: readonly BudgetLoss[];
  readonly decisions: readonly BudgetDecision[];
}

/** What the stage asks of whoever stands at the door. */
export interface BudgetOptions {
  /** Whether the server has told not to send items of this type for now; a report of what was lost is left to the transport. @default it has not */
  readonly isLimited?: (headers: JsonRecord) => boolean;
}

/** An event that cannot be read has a key too, so that it cannot pass the budget by. */
function readable<T>(event: unknown, read: (event: JsonRecord) => T, otherwise: T): T {
  try {
    return isRecord(event) ? read(event) : otherwise;
  } catch (_thrown) {
    return otherwise;
  }
}

/** What only a budget may say of an event: counts are rebuilt from it. */
const weightTags = ['vedette.weight', 'vedette.sampled'] as const;
const weightContext = 'error_sampling';

/** A part of an event without what has these names. */
function without(part: unknown, names: readonly string[]): JsonRecord {
  return isRecord(part) ? Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name))) : {};
}

/** Whether the application, or a budget before this one, has said of an event what this one says. */
function hasWeight({ tags, contexts }: JsonRecord): boolean {
  return weightTags.some((name) => propertyOf(tags, name) !== undefined) || propertyOf(contexts, weightContext) !== undefined;
}

/** An event with the number of occurrences it stands for, where that is more than itself, and with no other. */
export function weighted(item: EnvelopeItem, weight: number, tags: JsonRecord = {}): EnvelopeItem {
  const [headers, event] = item;
  const isAsItIs = weight <= 1 && Object.keys(tags).length === 0 && !readable(event, hasWeight, false);
  if (isAsItIs || !isRecord(event) || ArrayBuffer.isView(event)) return item;
  const sampling = weight <= 1 ? {} : { [weightContext]: { client_sample_rate: 1 / weight } };
  return [
    headers,
    {
      ...event,
      tags: { ...without(event['tags'], weightTags), ...(weight > 1 && { 'vedette.weight': String(weight) }), ...tags },
      contexts: { ...without(event['contexts'], [weightContext]), ...sampling },
    },
  ];
}

function isOf(type: string, [headers]: EnvelopeItem): boolean {
  return headers['type'] === type;
}

/** What became of one item: what leaves of it, what does not, and the decision. */
interface Judged {
  readonly sent: EnvelopeItem | undefined;
  readonly losses: readonly BudgetLoss[];
  readonly decision: BudgetDecision | undefined;
}

function passed(item: EnvelopeItem): Judged {
  return { sent: item, losses: [], decision: undefined };
}

function judgedEvent(item: EnvelopeItem, { sampler, judge, detail, now }: Spender, isLimited: boolean): Judged {
  const event = item[1];
  const key = readable(event, keyOf, unreadableKey);
  const verdict = readable(event, (read) => judge(read, now()), 'normal');
  const decided = (outcome: BudgetDecision['outcome'], weight = 0): BudgetDecision => {
    return { stage: 'budget', item: 'event', outcome, key, weight };
  };
  if (verdict === 'denied') {
    // What is filtered is not what was thinned out: a total that adds up the latter must not hold it.
    return { sent: undefined, losses: [{ item, reason: 'before_send', key: undefined }], decision: decided('denied') };
  }
  if (isLimited) {
    sampler?.wait(key);
    return { sent: undefined, losses: [{ item, reason: 'ratelimit_backoff', key }], decision: decided('limited') };
  }
  if (sampler === undefined) return passed(item);
  const coarse = (): string => readable(event, coarseKeyOf, unreadableKey);
  const weight = sampler.offer(key, { importance: verdict, detail: detail(), coarse });
  if (weight > 0) return { sent: weighted(item, weight), losses: [], decision: decided('kept', weight) };
  const isHeld = sampler.isHeld(key);
  const outcome = isHeld ? 'held' : sampler.isDown() ? 'failed' : 'dropped';
  const loss: BudgetLoss = { item, reason: 'sample_rate', key, ...(isHeld && { isHeld }) };
  return { sent: undefined, losses: [loss], decision: decided(outcome) };
}

/** The categories of items that have a budget of their own. */
const categoryOf: Readonly<Record<string, string>> = {
  log: 'log_item',
  trace_metric: 'trace_metric',
  span: 'span',
  transaction: 'transaction',
};

/** Whether the entry at a place is one of so many that are chosen of a list, evenly spread. */
function isChosen(at: number, many: number, length: number): boolean {
  return Math.floor(((at + 1) * many) / length) > Math.floor((at * many) / length);
}

/** Spans belong together; of logs and metrics some may leave, and the count in the headers says how many. */
function judgedCategory(item: EnvelopeItem, category: string, { categories }: Spender): Judged {
  const allowed = categories[category];
  if (allowed === undefined) return passed(item);
  const [headers, payload] = item;
  const entries = isRecord(payload) && Array.isArray(payload['items']) ? payload['items'] : undefined;
  const count = entries?.length ?? 1;
  const granted = allowed(count, { areInseparable: category === 'span' || category === 'transaction' });
  const outcome = granted === count ? 'kept' : 'dropped';
  const decision: BudgetDecision = { stage: 'budget', item: String(headers['type']), outcome, key: category, weight: granted };
  if (granted >= count) return { sent: item, losses: [], decision };
  if (granted === 0 || entries === undefined || !isRecord(payload)) {
    return { sent: undefined, losses: [{ item, reason: 'sample_rate', key: undefined }], decision };
  }
  const part = (items: readonly unknown[]): EnvelopeItem => [
    { ...headers, item_count: items.length },
    { ...payload, items },
  ];
  const kept = part(entries.filter((_entry, at) => isChosen(at, granted, count)));
  const lost = part(entries.filter((_entry, at) => !isChosen(at, granted, count)));
  return { sent: kept, losses: [{ item: lost, reason: 'sample_rate', key: undefined }], decision };
}

function judged(item: EnvelopeItem, spender: Spender, isLimited: boolean): Judged {
  const [headers] = item;
  const type = typeof headers['type'] === 'string' ? headers['type'] : '';
  if (type === 'event') return judgedEvent(item, spender, isLimited);
  const category = Object.hasOwn(categoryOf, type) ? categoryOf[type] : undefined;
  if (isLimited && type !== 'client_report') {
    const decision = { stage: 'budget', item: type, outcome: 'limited', key: category ?? type, weight: 0 } as const;
    return { sent: undefined, losses: [{ item, reason: 'ratelimit_backoff', key: undefined }], decision };
  }
  return category === undefined ? passed(item) : judgedCategory(item, category, spender);
}

/** What would have become of an item, where nothing may be changed. */
function reported({ decision }: Judged, item: EnvelopeItem): Judged {
  const isLoss = decision !== undefined && ['dropped', 'denied', 'held'].includes(decision.outcome);
  return { sent: item, losses: [], decision: decision && isLoss ? { ...decision, outcome: 'would drop' } : decision };
}

/**
 * Takes a token for every error event that is about to leave, and for what has a budget of its own. An event without
 * one is dropped, and with the last event of an envelope its attachments; other items stay. Where the store fails, the
 * event is dropped: a lost store never overspends. What the server does not take for now costs nothing.
 */
export function budget(
  items: readonly EnvelopeItem[],
  spender: Spender | undefined,
  policy: Policy,
  { isLimited = (): boolean => false }: BudgetOptions = {},
): Budgeted {
  if (spender === undefined || policy.off.has('budget')) return { kept: items, dropped: [], decisions: [] };
  const isQuiet = policy.reportOnly.has('budget');
  const all = items.map((item) => {
    const one = judged(item, spender, isLimited(item[0]));
    return { item, ...(isQuiet ? reported(one, item) : one) };
  });
  const events = all.filter(({ item }) => isOf('event', item));
  const areEventsGone = events.length > 0 && events.every(({ sent }) => sent === undefined);
  const reason = events[0]?.losses[0]?.reason ?? 'sample_rate';
  const holding = areEventsGone ? events.flatMap(({ losses }) => losses).find(({ isHeld }) => isHeld) : undefined;
  const besides = all.flatMap(({ item }) => (isOf('attachment', item) ? [item] : []));
  const isGone = (item: EnvelopeItem): boolean => areEventsGone && isOf('attachment', item);
  return {
    kept: all.flatMap(({ item, sent }) => (sent === undefined || isGone(item) ? [] : [sent])),
    dropped: all.flatMap(({ item, losses }) => {
      if (isGone(item)) return holding === undefined ? [{ item, reason, key: undefined }] : [];
      return losses.map((loss) => (loss === holding ? { ...loss, besides } : loss));
    }),
    decisions: all.flatMap(({ decision }) => (decision === undefined ? [] : [decision])),
  };
}
