import { type EnvelopeItem, isRecord, type JsonRecord } from '../sentry.ts';

/** Items that say who asked in a part of their own for all entries. */
const containers: ReadonlySet<unknown> = new Set(['log', 'span', 'trace_metric']);

/** Items in which the SDK says what Sentry may infer. */
const events: ReadonlySet<unknown> = new Set(['event', 'feedback', 'replay_event', 'transaction']);

function recordAt(record: JsonRecord, name: string): JsonRecord {
  const value = record[name];
  return isRecord(value) ? value : {};
}

/**
 * Tells Sentry whether it may take the address that an envelope comes from for the visitor's. It comes from the tunnel,
 * so that it may only where the tunnel hands on the visitor's own. The tunnel's user agent is nobody's in either case.
 */
export function withInference([headers, payload]: EnvelopeItem, infer: 'auto' | 'never'): EnvelopeItem {
  const type = headers['type'];
  if (!isRecord(payload) || ArrayBuffer.isView(payload)) return [headers, payload];
  if (containers.has(type)) {
    const settings = { ...recordAt(payload, 'ingest_settings'), infer_ip: infer, infer_user_agent: 'never' };
    return [headers, { ...payload, ingest_settings: settings }];
  }
  if (!events.has(type)) return [headers, payload];
  const sdk = recordAt(payload, 'sdk');
  return [headers, { ...payload, sdk: { ...sdk, settings: { ...recordAt(sdk, 'settings'), infer_ip: infer } } }];
}
