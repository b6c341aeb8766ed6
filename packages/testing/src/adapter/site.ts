/** How the guard is added: not at all, as an integration of a client that collects everything, or by the package's `init`. */
export type Guard = 'none' | 'integration' | 'init';

/** A route that the suite asks for. */
export interface AdapterRoute {
  readonly method: 'get' | 'post';
  /** Such as `/orders/:order`; the event must name the route like this. */
  readonly pattern: string;
  /** Answers what is to be sent as JSON, which may be undefined; it may throw, or give a promise that rejects. */
  readonly handle: (parameters: Readonly<Record<string, unknown>>) => unknown;
}

/** Facts of the application's own. */
export interface AdapterFacts {
  readonly tenant?: string | undefined;
}

/** What the suite wants mounted. */
export interface AdapterSite {
  readonly guard: Guard;
  readonly routes: readonly AdapterRoute[];
  /** Where the adapter takes facts from the application; `header` reads a header of the request in hand. It may throw. */
  readonly facts: (header: (name: string) => string | undefined) => AdapterFacts;
  /** Options for the SDK's `init`, whatever the guard: those of both lines that make it collect most. */
  readonly options: { readonly tracesSampleRate: 1; readonly enableLogs: true; readonly sendDefaultPii: true };
}

/** The part of a scope that the suite fills. */
export interface AdapterScope {
  setTag(key: string, value: string): unknown;
  setContext(key: string, context: Record<string, unknown>): unknown;
  setUser(user: { id: string; email: string; username: string }): unknown;
  addAttachment(attachment: { filename: string; data: string }): unknown;
}

/** The part of a Sentry SDK that the suite calls; the namespace of every SDK from 10.75 to 11 fits. */
export interface AdapterSentry {
  captureException(error: unknown): unknown;
  captureFeedback(feedback: { message: string; email: string }): unknown;
  addBreadcrumb(breadcrumb: { category: string; message: string; data: Record<string, unknown> }): unknown;
  getIsolationScope(): AdapterScope;
  withIsolationScope<T>(callback: () => T): T;
  startSpan<T>(options: { name: string; attributes: Record<string, string> }, callback: () => T): T;
  readonly logger: { info(message: string, attributes: Record<string, unknown>): unknown };
}

/** An application that runs. */
export interface MountedSite {
  readonly sentry: AdapterSentry;
  /** Sends a request for a path of the application; a status from 400 up is an answer, too. */
  readonly fetch: (path: string, request: RequestInit) => Promise<Response>;
  /** Everything received so far, as bytes; compressed or not. It answers after the end, too. */
  readonly received: () => readonly Uint8Array[];
  /** Ends the application the way its users are told to. What was captured has been received when this is done. */
  readonly close: () => Promise<void>;
}

/**
 * Starts an application with the adapter in it, as its users would write it. It answers an error with its `status`, and
 * with 500 where it has none; a `ValidationError`, which has none, may be answered with 400.
 */
export type Mount = (site: AdapterSite) => Promise<MountedSite>;
