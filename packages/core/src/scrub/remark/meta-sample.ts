import { isRecord, propertyOf } from '../../sentry.ts';

/** A payload, and its entries, without what Sentry is told of it. */
export function withoutMeta(payload: unknown): unknown {
  if (!isRecord(payload) || ArrayBuffer.isView(payload)) return payload;
  const { _meta, ...rest } = payload;
  const entries = propertyOf(rest, 'items');
  return Array.isArray(entries) ? { ...rest, items: entries.map(withoutMeta) } : rest;
}
