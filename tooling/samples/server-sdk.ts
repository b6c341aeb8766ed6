/** What the rows of servers ask of a scope. */
interface Scope {
  setUser(user: Record<string, string>): unknown;
  setTag(key: string, value: string): unknown;
  setExtra(key: string, value: unknown): unknown;
  setContext(key: string, context: Record<string, unknown>): unknown;
  setFingerprint(fingerprint: string[]): unknown;
  setTransactionName(name: string): unknown;
  setAttributes(attributes: Record<string, string>): unknown;
  addBreadcrumb(breadcrumb: object): unknown;
  addAttachment(attachment: { filename: string; data: Uint8Array; contentType: string }): unknown;
}

interface Span {
  setStatus(status: { code: 2; message: string }): unknown;
  spanContext(): object;
}

/** What they ask of a client. */
export interface ServerClient {
  sendEnvelope(envelope: unknown): unknown;
  getTransport(): { send(envelope: unknown): unknown } | undefined;
  on(hook: 'postprocessEvent', callback: () => void): unknown;
  sendSession(session: object): unknown;
  recordDroppedEvent(reason: string, category: string): unknown;
}

/** What the SDKs of servers have in common, on both lines. */
export interface ServerSdk {
  captureException(exception: unknown, hint?: object): unknown;
  captureMessage(message: string): unknown;
  captureFeedback(feedback: object, hint?: object): unknown;
  captureCheckIn(checkIn: object): unknown;
  addBreadcrumb(breadcrumb: object): unknown;
  withScope(run: (scope: Scope) => unknown): unknown;
  getCurrentScope(): Scope;
  startSpan(options: object, run: (span: Span) => unknown): unknown;
  readonly logger: {
    info(message: string, attributes?: Record<string, unknown>): void;
    warn(message: string): void;
    error(message: string): void;
    fmt(strings: TemplateStringsArray, ...values: string[]): string;
  };
  readonly metrics: {
    count(name: string, value: number, options: object): void;
    gauge(name: string, value: number): void;
  };
}
