import type { WithheldReason } from '../decision.ts';
import type { DataCategory, EnvelopeItemType } from '../sentry.ts';
import type { Structure } from './structure.ts';

/** How items of one type are treated at the door. */
export interface ItemPolicy {
  /** `walk` visits a payload of JSON, `text` one of bytes; `withhold` lets none pass. */
  readonly treatment: 'walk' | 'text' | 'withhold';
  readonly category: DataCategory;
  readonly structure: Structure;
  readonly reason?: WithheldReason;
}

const sdk: Structure = {
  version: 'version',
  packages: { '*': { version: 'version' } },
  settings: { infer_ip: 'inference' },
};

const traceContext: Structure = {
  trace_id: 'id',
  span_id: 'id',
  parent_span_id: 'id',
  replay_id: 'id',
  public_key: 'hash',
  sampled: 'word',
  sample_rate: 'decimal',
  sample_rand: 'decimal',
  client_sample_rate: 'number',
  exclusive_time: 'number',
  timestamp: 'time',
  start_timestamp: 'time',
  end_timestamp: 'time',
  status: 'word',
  op: 'word',
};

/** Attributes as they stand in an event's or a transaction's `data`: plain values by name. */
const person: Structure = {
  'user.id': 'identity',
  'user.name': 'name',
  'user.full_name': 'name',
  'user.username': 'name',
  'user.ip_address': 'removed',
  'enduser.id': 'identity',
};

/** Attributes as logs, metrics and streamed spans carry them: a value with its type. */
const attributes: Structure = {
  ...Object.fromEntries(Object.entries(person).map(([name, role]) => [name, { value: role, type: 'word' }])),
  '*': { type: 'word', unit: 'word' },
};

const span: Structure = {
  ...traceContext,
  attributes,
  data: person,
  links: { '*': { ...traceContext, attributes } },
};

const stacktrace: Structure = { frames: { '*': { lineno: 'number', colno: 'number' } } };

const event: Structure = {
  event_id: 'id',
  timestamp: 'time',
  start_timestamp: 'time',
  level: 'word',
  platform: 'word',
  type: 'word',
  sdk,
  modules: { '*': 'version' },
  user: { id: 'identity', username: 'name', name: 'name', ip_address: 'removed' },
  request: { method: 'word' },
  exception: { values: { '*': { stacktrace, mechanism: { exception_id: 'number', parent_id: 'number' } } } },
  threads: { values: { '*': { stacktrace } } },
  breadcrumbs: { '*': { timestamp: 'time', type: 'word', level: 'word' } },
  contexts: {
    trace: { ...traceContext, data: person },
    feedback: { name: 'name', replay_id: 'id', associated_event_id: 'id' },
    profile: { profile_id: 'id', profiler_id: 'id' },
    app: { app_start_time: 'time', app_memory: 'number' },
    device: { boot_time: 'time', memory_size: 'memory', free_memory: 'memory' },
    os: { version: 'version', kernel_version: 'version' },
    runtime: { version: 'version' },
  },
  spans: { '*': span },
  debug_meta: { images: { '*': { debug_id: 'id', type: 'word' } } },
};

const session: Structure = {
  sid: 'id',
  did: 'identity',
  timestamp: 'time',
  started: 'time',
  duration: 'number',
  errors: 'number',
  status: 'word',
  attrs: { ip_address: 'removed' },
  aggregates: { '*': { started: 'time', did: 'identity' } },
};

const container: Structure = { ingest_settings: { infer_ip: 'inference' }, ...span };

const profile: Structure = { ...event, profile_id: 'id', chunk_id: 'id', profiler_id: 'id', client_sdk: sdk };

/** What is known of the headers of an envelope. */
export const envelopeHeaders: Structure = { event_id: 'id', sent_at: 'time', dsn: 'dsn', sdk, trace: traceContext };

/** What is known of the headers of an item. */
export const itemHeaders: Structure = {
  type: 'word',
  attachment_type: 'word',
  length: 'number',
  item_count: 'number',
  platform: 'word',
};

/** Every item type the SDK knows; a type that is not here is withheld. */
export const items: Readonly<Record<EnvelopeItemType, ItemPolicy>> = {
  event: { treatment: 'walk', category: 'error', structure: event },
  transaction: { treatment: 'walk', category: 'transaction', structure: event },
  feedback: { treatment: 'walk', category: 'feedback', structure: event },
  user_report: { treatment: 'walk', category: 'default', structure: { event_id: 'id', name: 'name' } },
  session: { treatment: 'walk', category: 'session', structure: session },
  sessions: { treatment: 'walk', category: 'session', structure: session },
  check_in: {
    treatment: 'walk',
    category: 'monitor',
    structure: { check_in_id: 'id', status: 'word', duration: 'number', contexts: { trace: traceContext } },
  },
  span: { treatment: 'walk', category: 'span', structure: container },
  log: { treatment: 'walk', category: 'log_item', structure: { ...container, level: 'word', severity_number: 'number' } },
  trace_metric: { treatment: 'walk', category: 'trace_metric', structure: { ...container, type: 'word', unit: 'word' } },
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
  replay_event: { treatment: 'withhold', category: 'replay', structure: event, reason: 'replay' },
  replay_recording: { treatment: 'withhold', category: 'replay', structure: {}, reason: 'replay' },
};
