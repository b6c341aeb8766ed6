import type { DataCategory, EnvelopeItemType, JsonRecord } from './sentry.ts';

const categories: Readonly<Record<EnvelopeItemType, DataCategory>> = {
  attachment: 'attachment',
  check_in: 'monitor',
  client_report: 'internal',
  event: 'error',
  feedback: 'feedback',
  log: 'log_item',
  metric: 'default',
  profile: 'profile',
  profile_chunk: 'profile',
  raw_security: 'security',
  replay_event: 'replay',
  replay_recording: 'replay',
  session: 'session',
  sessions: 'session',
  span: 'span',
  trace_metric: 'trace_metric',
  transaction: 'transaction',
  user_report: 'default',
};

function isKnown(type: unknown): type is EnvelopeItemType {
  return typeof type === 'string' && Object.hasOwn(categories, type);
}

/** What Sentry counts an item under, by its headers. */
export function categoryOf({ type }: JsonRecord): DataCategory {
  return isKnown(type) ? categories[type] : 'default';
}
