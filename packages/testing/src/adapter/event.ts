import { isRecord } from '../json.ts';
import { itemsOf } from './visit.ts';

/** What the suite looks at of an error event. */
export interface ReceivedEvent {
  readonly transaction: unknown;
  readonly requestId: unknown;
  readonly tenant: unknown;
  /** The message of the outermost error. */
  readonly message: unknown;
  /** The messages of the breadcrumbs that the suite left. */
  readonly trail: readonly unknown[];
}

/** The category of the breadcrumbs that the suite leaves. */
export const trailCategory = 'suite';

/** What lies below some keys of a value; undefined where nothing does. */
export function below(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** A list, or an empty one in the place of what is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads the error events among what was received. */
export function eventsOf(bodies: readonly Uint8Array[]): readonly ReceivedEvent[] {
  const events = itemsOf(bodies).flatMap((item) => (item.type === 'event' ? [item.json()] : []));
  return events.map((event) => ({
    transaction: below(event, 'transaction'),
    requestId: below(event, 'tags', 'request_id'),
    tenant: below(event, 'tags', 'tenant'),
    message: below(listOf(below(event, 'exception', 'values')).at(-1), 'value'),
    trail: listOf(below(event, 'breadcrumbs'))
      .filter((breadcrumb) => below(breadcrumb, 'category') === trailCategory)
      .map((breadcrumb) => below(breadcrumb, 'message')),
  }));
}
