import type { EnvelopeItemType } from '../../sentry.ts';
import type { Structure } from '../structure.ts';
import { container, event, profile, replay, session, traceContext } from './protocol.ts';

/** How items of one type are treated at the door. */
export interface ItemPolicy {
  /** `walk` visits a payload of JSON, `text` one of bytes, `recording` one of Session Replay. */
  readonly treatment: 'walk' | 'text' | 'recording';
  readonly structure: Structure;
  /**
   * Where Sentry reads `_meta`: in the payload, or in each entry of its `items` (Relay, `Annotated::from_json` and
   * `envelope/container.rs`). Of other types it reads none.
   */
  readonly annotated?: 'payload' | 'entries';
}

/** Every item type the SDK knows; a type that is not here is withheld. */
export const items: Readonly<Record<EnvelopeItemType, ItemPolicy>> = {
  event: { treatment: 'walk', structure: event, annotated: 'payload' },
  transaction: { treatment: 'walk', structure: event, annotated: 'payload' },
  feedback: { treatment: 'walk', structure: event, annotated: 'payload' },
  user_report: { treatment: 'walk', structure: { event_id: 'id', name: 'name', email: 'email' } },
  session: { treatment: 'walk', structure: session },
  sessions: { treatment: 'walk', structure: session },
  check_in: {
    treatment: 'walk',
    structure: { check_in_id: 'id', status: 'word', duration: 'number', contexts: { trace: traceContext } },
  },
  span: { treatment: 'walk', structure: container, annotated: 'entries' },
  log: {
    treatment: 'walk',
    structure: { ...container, level: 'word', severity_number: 'number' },
    annotated: 'entries',
  },
  trace_metric: {
    treatment: 'walk',
    structure: { ...container, type: 'word', unit: 'word' },
    annotated: 'entries',
  },
  metric: { treatment: 'walk', structure: {} },
  profile: { treatment: 'walk', structure: profile },
  profile_chunk: { treatment: 'walk', structure: profile },
  raw_security: { treatment: 'walk', structure: {} },
  client_report: {
    treatment: 'walk',
    structure: { timestamp: 'time', discarded_events: { '*': { reason: 'word', quantity: 'number' } } },
  },
  attachment: { treatment: 'text', structure: {} },
  replay_event: { treatment: 'walk', structure: replay },
  replay_recording: { treatment: 'recording', structure: {} },
};
