import type { Flag } from './selector/match.ts';
import type { ValueType } from './value-type.ts';

/** How a field is read that is not read as what it is. */
export type FieldReading =
  | 'attributes'
  | 'body'
  | 'contexts'
  | 'cookies'
  | 'data'
  | 'message'
  | 'pairs'
  | 'path'
  | 'query'
  | 'text'
  | 'values';

/** What Sentry knows of a field. */
export interface Field {
  /** Whether it is scrubbed. */
  readonly flag: Flag;
  /** What it is for, beside what it is made of; a field that has fields of its own is only that. */
  readonly types?: readonly ValueType[];
  /** The fields below that Sentry knows; the value is a record of them. */
  readonly fields?: Fields;
  /** Every other field below, or every member of a list. @default one that has the flag of this one */
  readonly rest?: Field;
  /**
   * How the value is read: a list of pairs that may be written as an object or, in the syntax of its kind, as a text; a
   * list that may stand in an object's `values`; the path of a binary, whose last part stays; a text that stands for a
   * log entry; attributes with a type; the contexts of an event; the data of a span; a text, also where it is a number.
   */
  readonly reading?: FieldReading;
}

/** Fields by name. */
export interface Fields {
  readonly [name: string]: Field;
}

const never: Field = { flag: 'false' };
const always: Field = { flag: 'true' };
const maybe: Field = { flag: 'maybe' };
const text: Field = { flag: 'true', reading: 'text' };

function record(fields: Fields, { flag = 'false', rest = never, ...more }: Partial<Field> = {}): Field {
  return { flag, fields, rest, ...more };
}

function list(member: Field, more: Partial<Field> = {}): Field {
  return { flag: 'false', types: ['array'], rest: member, ...more };
}

function pairs(flag: Flag, reading: 'cookies' | 'pairs' | 'query' = 'pairs'): Field {
  return { flag, types: ['object'], reading };
}

/** What Sentry knows of the items that it scrubs. */
export interface ItemFields {
  readonly event: Field;
  readonly span: Field;
  readonly breadcrumb: Field;
  readonly traceContext: Field;
  readonly streamedSpan: Field;
  readonly log: Field;
  readonly metric: Field;
  readonly attributes: Field;
}

/** The flags of the event protocol and of logs, spans and metrics, as the sources of Relay and its tests have them. */
export function itemFields(): ItemFields {
  const path: Field = { flag: 'maybe', reading: 'path' };
  const data: Field = { flag: 'maybe', fields: {}, reading: 'data' };
  const attributes: Field = { flag: 'false', fields: {}, reading: 'attributes' };
  const sentryTags = record({ 'user.ip': always }, { rest: maybe });
  const frame = record({ vars: always, filename: path, abs_path: path, module: maybe }, { types: ['frame'] });
  const stacktrace = record({ frames: list(frame) }, { types: ['stack'] });
  const geo = record({ country_code: always, city: always, region: always, subdivision: always });
  const user = record(
    { geo, segment: never, id: text, email: text, ip_address: text, username: text, name: text, data: always },
    { types: ['user'], rest: always },
  );
  const mechanism = record({ description: always, data: always });
  const exception = record({ value: text, mechanism, stacktrace, raw_stacktrace: stacktrace }, { types: ['error'] });
  const thread = record({ stacktrace, raw_stacktrace: stacktrace }, { types: ['thread'] });
  const breadcrumb = record({ message: always, data: always }, { types: ['breadcrumb'] });
  const logentry = record(
    { formatted: { flag: 'true', types: ['message'] }, message: never, params: always },
    { types: ['logentry'], rest: always, reading: 'message' },
  );
  const request = record(
    {
      url: maybe,
      method: never,
      api_target: never,
      inferred_content_type: never,
      data: { flag: 'true', reading: 'body' },
      query_string: pairs('true', 'query'),
      cookies: pairs('true', 'cookies'),
      headers: pairs('true'),
    },
    { types: ['http'], rest: always },
  );
  const span = record({ description: maybe, tags: pairs('maybe'), data, sentry_tags: sentryTags }, { types: ['span'] });
  const image = record({ code_file: path, debug_file: path });
  const response = record({ cookies: pairs('true', 'cookies'), headers: pairs('true'), data: always }, { rest: maybe });
  const traceContext = record({ trace_id: never, span_id: never, parent_span_id: never, type: never, data }, { rest: maybe });
  const contexts = record({ response, trace: traceContext }, { reading: 'contexts', rest: always });
  const event = record(
    {
      ...Object.fromEntries(plainEventFields.map((name) => [name, never])),
      user,
      request,
      logentry,
      contexts,
      extra: always,
      server_name: always,
      culprit: maybe,
      tags: pairs('maybe'),
      message: logentry,
      exception: { ...record({ values: list(exception) }), reading: 'values' },
      threads: { ...record({ values: list(thread) }), reading: 'values' },
      breadcrumbs: { ...record({ values: list(breadcrumb) }), reading: 'values' },
      stacktrace,
      spans: list(span),
      sdk: record({ client_ip: always }, { types: ['sdk'] }),
      debug_meta: record({ images: list(image) }),
      csp: record(Object.fromEntries(cspFields.map((name) => [name, always])), { rest: always }),
      urls: { flag: 'true' },
    },
    { types: ['event'], rest: always },
  );
  return {
    event,
    span,
    breadcrumb,
    traceContext,
    streamedSpan: record({ name: maybe, attributes }, { types: ['span'] }),
    log: record({ body: always, attributes }, { types: ['log'] }),
    metric: record({ attributes }, { types: ['trace_metric'] }),
    attributes,
  };
}

/** Fields of an event that say nothing of a person. */
const plainEventFields: readonly string[] = [
  '_meta',
  'event_id',
  'type',
  'level',
  'version',
  'fingerprint',
  'logger',
  'modules',
  'platform',
  'timestamp',
  'start_timestamp',
  'received',
  'release',
  'dist',
  'environment',
  'site',
  'errors',
  'project',
  'key_id',
  'transaction',
  'transaction_info',
  'time_spent',
  'ingest_path',
  'measurements',
  'breakdowns',
  'grouping_config',
  'metadata',
  'checksum',
  'hpkp',
  'expectct',
  'expectstaple',
  'debug_id',
  'sdkProcessingMetadata',
];

const cspFields: readonly string[] = ['blocked_uri', 'document_uri', 'referrer', 'effective_directive', 'source_file'];

/** The contexts that Sentry has a schema for; what it does not know of them may be scrubbed where a selector names it. */
const knownContexts: readonly string[] = [
  'app',
  'browser',
  'cloud_resource',
  'culture',
  'device',
  'feedback',
  'flags',
  'gpu',
  'monitor',
  'nel',
  'os',
  'otel',
  'ota_updates',
  'performance_score',
  'profile',
  'replay',
  'reprocessing',
  'runtime',
  'spring',
  'unity',
  'user_report_v2',
];

/** A context of an event by its name, or by the type that it says it has. */
export function contextField(contexts: Field, name: string, type: unknown): Field {
  const known = typeof type === 'string' ? type : name;
  if (contexts.fields !== undefined && Object.hasOwn(contexts.fields, known)) return contexts.fields[known] ?? always;
  return knownContexts.includes(known) ? record({}, { rest: maybe }) : always;
}
