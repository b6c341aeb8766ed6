/** Every item type that an envelope of the Sentry 10 or 11 line can carry. */
export type EnvelopeItemType =
  | 'attachment'
  | 'check_in'
  | 'client_report'
  | 'event'
  | 'feedback'
  | 'log'
  | 'metric'
  | 'profile'
  | 'profile_chunk'
  | 'raw_security'
  | 'replay_event'
  | 'replay_recording'
  | 'session'
  | 'sessions'
  | 'span'
  | 'trace_metric'
  | 'transaction'
  | 'user_report';

/** What Sentry bills and reports losses by. */
export type DataCategory =
  | 'attachment'
  | 'default'
  | 'error'
  | 'feedback'
  | 'internal'
  | 'log_item'
  | 'monitor'
  | 'profile'
  | 'replay'
  | 'security'
  | 'session'
  | 'span'
  | 'trace_metric'
  | 'transaction';

/** The reasons Vedette gives for a loss in a client report. */
export type DropReason = 'before_send' | 'internal_sdk_error' | 'ratelimit_backoff' | 'sample_rate';

export type JsonRecord = Readonly<Record<string, unknown>>;
export type EnvelopeItem = readonly [headers: JsonRecord, payload: unknown];
export type Envelope = readonly [headers: JsonRecord, items: readonly EnvelopeItem[]];

/** The part of a Sentry transport that Vedette replaces. */
export interface SentryTransport {
  send(envelope: Envelope): PromiseLike<object>;
}

/** An event processor that gives back the event it was given, changed or not, or drops it. */
export type EventProcessor = <E extends object>(event: E, hint: object) => E | null;

/** The part of a Sentry client that Vedette touches; every client of both SDK lines fits. */
export interface SentryClient {
  getTransport(): SentryTransport | undefined;
  getOptions(): object;
  getIntegrationByName(name: string): object | undefined;
  addEventProcessor(processor: EventProcessor): void;
  /** The category is a DataCategory; the two lines know different ones. */
  recordDroppedEvent(reason: DropReason, category: string, quantity?: number): void;
  on(hook: 'beforeEnvelope', listener: (envelope: Envelope) => void): unknown;
  on(hook: 'close', listener: () => void): unknown;
  on(hook: 'createDsc', listener: (context: { transaction?: string }) => void): unknown;
}

/** The part of a Sentry scope that carries what an adapter provides. */
export interface SentryScope {
  setSDKProcessingMetadata(metadata: Record<string, unknown>): unknown;
  getScopeData(): { readonly sdkProcessingMetadata: JsonRecord };
}

/** A stack frame, as far as grouping reads it. */
export interface SentryFrame {
  readonly function?: string;
  readonly module?: string;
  readonly filename?: string;
  readonly inApp: boolean;
}

/** One exception of an event's chain; the last of a chain is the outermost. */
export interface SentryException {
  readonly type?: string;
  readonly value?: string;
  readonly mechanism?: string;
  /** Whether its frames say where it was reported, and not where it arose. */
  readonly isSynthetic: boolean;
  /** Its number within the event, and that of what it caused, where the SDK gave them. */
  readonly id?: number;
  readonly parentId?: number;
  readonly frames: readonly SentryFrame[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of anything, undefined where there is none. */
export function propertyOf(value: unknown, name: string | symbol): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** What the SDK of a client says of itself: its name, its version and its packages. */
export function sdkOf(client: Pick<SentryClient, 'getOptions'> | undefined): unknown {
  return propertyOf(propertyOf(client?.getOptions(), '_metadata'), 'sdk');
}

/** An event as its SDK names itself in it once its processors are done. */
export function namedBySdk(event: object, sdk: unknown): object {
  return sdk === undefined || 'sdk' in event ? event : { ...event, sdk };
}

/** A property of anything, where it is a string. */
export function textOf(value: unknown, name: string): string | undefined {
  const property = propertyOf(value, name);
  return typeof property === 'string' ? property : undefined;
}

function frameOf(frame: unknown): SentryFrame {
  const [name, module, filename] = [textOf(frame, 'function'), textOf(frame, 'module'), textOf(frame, 'filename')];
  const made: { -readonly [Name in keyof SentryFrame]: SentryFrame[Name] } = { inApp: propertyOf(frame, 'in_app') === true };
  // Spreading what may be missing takes several times as long, and there are many frames.
  if (name !== undefined) made.function = name;
  if (module !== undefined) made.module = module;
  if (filename !== undefined) made.filename = filename;
  return made;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The exception chain of an event, in the order of the event. */
export function exceptionsOf(event: object): readonly SentryException[] {
  return listOf(propertyOf(propertyOf(event, 'exception'), 'values')).map((exception) => {
    const [type, value, mechanism] = [textOf(exception, 'type'), textOf(exception, 'value'), propertyOf(exception, 'mechanism')];
    const [id, parentId] = [propertyOf(mechanism, 'exception_id'), propertyOf(mechanism, 'parent_id')];
    const mechanismType = textOf(mechanism, 'type');
    return {
      ...(type !== undefined && { type }),
      ...(value !== undefined && { value }),
      ...(mechanismType !== undefined && { mechanism: mechanismType }),
      ...(typeof id === 'number' && { id }),
      ...(typeof parentId === 'number' && { parentId }),
      isSynthetic: propertyOf(mechanism, 'synthetic') === true,
      frames: listOf(propertyOf(propertyOf(exception, 'stacktrace'), 'frames')).map(frameOf),
    };
  });
}

/** The message of an event that carries one instead of an exception. */
export function messageOf(event: object): string | undefined {
  const logentry = propertyOf(event, 'logentry');
  return textOf(event, 'message') ?? textOf(logentry, 'message') ?? textOf(logentry, 'formatted');
}
