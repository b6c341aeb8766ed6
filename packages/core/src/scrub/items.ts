import type { DataCategory, EnvelopeItemType, JsonRecord } from '../sentry.ts';
import { container, event, profile, replay, session, traceContext } from './protocol.ts';
import type { Structure } from './structure.ts';

/** How items of one type are treated at the door. */
export interface ItemPolicy {
  /** `walk` visits a payload of JSON, `text` one of bytes, `recording` one of Session Replay. */
  readonly treatment: 'walk' | 'text' | 'recording';
  readonly category: DataCategory;
  readonly structure: Structure;
  /**
   * Where Sentry reads `_meta`: in the payload, or in each entry of its `items` (Relay, `Annotated::from_json` and
   * `envelope/container.rs`). Of other types it reads none.
   */
  readonly annotated?: 'payload' | 'entries';
}

/** Every item type the SDK knows; a type that is not here is withheld. */
export const items: Readonly<Record<EnvelopeItemType, ItemPolicy>> = {
  event: { treatment: 'walk', category: 'error', structure: event, annotated: 'payload' },
  transaction: { treatment: 'walk', category: 'transaction', structure: event, annotated: 'payload' },
  feedback: { treatment: 'walk', category: 'feedback', structure: event, annotated: 'payload' },
  user_report: { treatment: 'walk', category: 'default', structure: { event_id: 'id', name: 'name', email: 'email' } },
  session: { treatment: 'walk', category: 'session', structure: session },
  sessions: { treatment: 'walk', category: 'session', structure: session },
  check_in: {
    treatment: 'walk',
    category: 'monitor',
    structure: { check_in_id: 'id', status: 'word', duration: 'number', contexts: { trace: traceContext } },
  },
  span: { treatment: 'walk', category: 'span', structure: container, annotated: 'entries' },
  log: {
    treatment: 'walk',
    category: 'log_item',
    structure: { ...container, level: 'word', severity_number: 'number' },
    annotated: 'entries',
  },
  trace_metric: {
    treatment: 'walk',
    category: 'trace_metric',
    structure: { ...container, type: 'word', unit: 'word' },
    annotated: 'entries',
  },
  metric: { treatment: 'walk', category: 'default', structure: {} },
  profile: { treatment: 'walk', category: 'profile', structure: profile },
  profile_chunk: { treatment: 'walk', category: 'profile', structure: profile },
  raw_security: { treatment: 'walk', category: 'security', structure: {} },
  client_report: {
    treatment: 'walk',
    category: 'internal',
    structure: { timestamp: 'time', discarded_events: { '*': { reason: 'word', category: 'word', quantity: 'number' } } },
  },
  attachment: { treatment: 'text', category: 'attachment', structure: {} },
  replay_event: { treatment: 'walk', category: 'replay', structure: replay },
  replay_recording: { treatment: 'recording', category: 'replay', structure: {} },
};

/** What Sentry counts an item under, by its headers. */
export function categoryOf({ type }: JsonRecord): DataCategory {
  const known: Readonly<Record<string, ItemPolicy>> = items;
  return (typeof type === 'string' && Object.hasOwn(known, type) ? known[type]?.category : undefined) ?? 'default';
}
