import type { Structure } from '../structure.ts';

/** A field whose name is the protocol's and whose value is judged like any other. */
const judged: Structure = {};

const sdk: Structure = {
  version: 'version',
  packages: { '*': { version: 'version' } },
  settings: { infer_ip: 'inference' },
};

/** What is known of a trace: in contexts, spans and the headers of envelopes. */
export const traceContext: Structure = {
  trace_id: 'id',
  span_id: 'id',
  parent_span_id: 'id',
  replay_id: 'id',
  public_key: 'hash',
  user_id: 'identity',
  release: 'release',
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

/** Attributes as they stand in an event's or a transaction's `data`, or as tags: plain values by name. */
const plainAttributes: Structure = {
  'user.id': 'identity',
  'user.email': 'email',
  'user.name': 'name',
  'user.full_name': 'name',
  'user.username': 'name',
  'user.ip_address': 'removed',
  'enduser.id': 'identity',
  'sentry.release': 'release',
  'sentry.sdk.version': 'version',
  'app.version': 'version',
  'process.runtime.engine.version': 'version',
  'browser.version': 'version',
  'os.version': 'version',
  'process.runtime.version': 'version',
  'service.version': 'version',
};

/** Attributes as logs, metrics and streamed spans carry them: a value with its type. */
const attributes: Structure = {
  ...Object.fromEntries(Object.entries(plainAttributes).map(([name, known]) => [name, { value: known, type: 'word' }])),
  '*': { value: judged, type: 'word', unit: 'word' },
};

const span: Structure = {
  ...traceContext,
  attributes,
  data: plainAttributes,
  links: { '*': { ...traceContext, attributes } },
};

const frame: Structure = {
  filename: judged,
  abs_path: judged,
  function: judged,
  module: 'code',
  in_app: judged,
  lineno: 'number',
  colno: 'number',
  pre_context: 'code',
  context_line: 'code',
  post_context: 'code',
};

const stacktrace: Structure = { frames: { '*': frame } };

const user: Structure = {
  id: 'identity',
  email: 'email',
  username: 'name',
  name: 'name',
  full_name: 'name',
  first_name: 'name',
  last_name: 'name',
  display_name: 'name',
  ip_address: 'removed',
};

/** What is known of an event, a transaction or a feedback. */
export const event: Structure = {
  event_id: 'id',
  timestamp: 'time',
  start_timestamp: 'time',
  level: 'word',
  platform: 'word',
  type: 'word',
  release: 'release',
  sdk,
  modules: { '*': 'version' },
  tags: plainAttributes,
  user,
  request: { method: 'word', data: judged },
  message: judged,
  logentry: judged,
  transaction: judged,
  environment: judged,
  server_name: judged,
  fingerprint: judged,
  extra: judged,
  exception: {
    values: {
      '*': { type: judged, value: judged, stacktrace, mechanism: { type: judged, exception_id: 'number', parent_id: 'number' } },
    },
  },
  threads: { values: { '*': { stacktrace } } },
  breadcrumbs: { '*': { timestamp: 'time', type: 'word', level: 'word', category: judged, message: judged, data: judged } },
  contexts: {
    trace: { ...traceContext, data: plainAttributes },
    feedback: { name: 'name', contact_email: 'email', replay_id: 'id', associated_event_id: 'id' },
    profile: { profile_id: 'id', profiler_id: 'id' },
    app: { app_start_time: 'time', app_memory: 'memory', free_memory: 'memory', app_version: 'version' },
    device: { boot_time: 'time', memory_size: 'memory', free_memory: 'memory' },
    os: { version: 'version', kernel_version: 'version' },
    '*': { version: 'version' },
  },
  spans: { '*': span },
  debug_meta: { images: { '*': { debug_id: 'id', type: 'word' } } },
};

/** What is known of a segment of a replay. */
export const replay: Structure = {
  ...event,
  replay_id: 'id',
  replay_type: 'word',
  segment_id: 'number',
  replay_start_timestamp: 'time',
  error_ids: { '*': 'id' },
  trace_ids: { '*': 'id' },
};

/** What is known of a session, or of many in one. */
export const session: Structure = {
  sid: 'id',
  did: 'identity',
  timestamp: 'time',
  started: 'time',
  duration: 'number',
  errors: 'number',
  status: 'word',
  attrs: { ip_address: 'removed', release: 'release' },
  aggregates: { '*': { started: 'time', did: 'identity' } },
};

/** What is known of spans, logs and metrics that come many in one item, and of each of them. */
export const container: Structure = {
  items: judged,
  version: judged,
  body: judged,
  name: judged,
  ingest_settings: { infer_ip: 'inference' },
  ...span,
};

/** What is known of a profile or a part of one. */
export const profile: Structure = { ...event, profile_id: 'id', chunk_id: 'id', profiler_id: 'id', client_sdk: sdk };

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
