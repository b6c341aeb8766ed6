import { propertyOf, type SentryScope } from './sentry.ts';

/** What an adapter knows about the request in hand. */
export interface RequestFacts {
  /** The route's pattern, such as `/orders/:id`; never the path. A function tells it when an event asks, where it takes its time. */
  readonly route?: string | (() => string | undefined) | undefined;
  /** The HTTP method, or what the transport has in its place. */
  readonly method?: string | undefined;
  /** The identifier that the application's logs know the request by. A function tells it when an event asks, where it is made then. */
  readonly requestId?: string | (() => string | undefined) | undefined;
  /** Whose data the request works on. */
  readonly tenant?: string | undefined;
}

/** Where the facts wait, in the scope's metadata, until an event asks for them. */
export const requestMetadata = 'vedetteRequest';

/** Whom facts come from. */
export type RequestSource = 'adapter' | 'application';

/** What answers a request and says `close` once it is over, such as a response of Node.js. */
export interface ClosingResponse {
  on(event: 'close', listener: () => void): unknown;
}

/** What an application adds to an adapter's facts, and how long they are asked for. */
export interface ProvideRequestOptions {
  /** Facts of the application's own, which win over the adapter's. */
  readonly facts?: (() => RequestFacts) | undefined;
  /**
   * Once it has closed, `read` and `facts` are asked for the last time, and later events are told what was known then. The
   * SDK holds scopes for long: without this, each holds its request as well until the next full collection of garbage.
   */
  readonly response?: ClosingResponse | undefined;
}

/** Tells the facts of a scope's request, of either source; it may throw. */
export type TellRequest = (source: RequestSource) => RequestFacts | undefined;

function isTelling(value: unknown): value is TellRequest {
  return typeof value === 'function';
}

/** What tells of the request, in the metadata of a scope or of an event; undefined where none was provided. */
export function tellerIn(metadata: unknown): TellRequest | undefined {
  const tell = propertyOf(metadata, requestMetadata);
  return isTelling(tell) ? tell : undefined;
}

/** What tells of the request that a scope was provided with; undefined where there is none. */
export function requestOf(scope: SentryScope): TellRequest | undefined {
  return tellerIn(scope.getScopeData().sdkProcessingMetadata);
}

/** Who tells the facts. */
type Tellers = Readonly<Record<RequestSource, (() => RequestFacts) | undefined>>;

/** Tells what is known now, and holds nothing else. */
function lastOf(teller: () => RequestFacts): () => RequestFacts {
  try {
    const known = teller();
    return () => known;
  } catch (_thrown) {
    return () => ({});
  }
}

function always(tellers: Tellers): () => Tellers {
  return () => tellers;
}

/** Lets go of tellers when a response closes. What is given back closes over who tells for now, and over nothing else. */
function until(response: ClosingResponse, given: Tellers): () => Tellers {
  let now = given;
  response.on('close', () => {
    const { adapter, application } = now;
    now = { adapter: adapter && lastOf(adapter), application: application && lastOf(application) };
  });
  return () => now;
}

/**
 * Tells the events of a scope who asked. `read` and `facts` run when an event is captured, so that they may answer
 * what is known only then, such as the route. Each may throw: the event then leaves without what it would have said.
 */
export function provideRequest(
  scope: SentryScope,
  read: () => RequestFacts,
  { facts, response }: ProvideRequestOptions = {},
): void {
  const given: Tellers = { adapter: read, application: facts };
  const tellers = response === undefined ? always(given) : until(response, given);
  const tell: TellRequest = (source) => tellers()[source]?.();
  // One function for both, as each key of its own costs a request as much again, and one that is computed costs more than all
  // of this.
  scope.setSDKProcessingMetadata({ vedetteRequest: tell } satisfies Record<typeof requestMetadata, unknown>);
}

/**
 * An event that tells of its request what is known now. Those who handle it before the enrichers take their time: by then,
 * the request may have left its route. Throws what the facts throw.
 */
export function withRequestAsked<E extends object>(event: E): E {
  const metadata = propertyOf(event, 'sdkProcessingMetadata');
  const tell = tellerIn(metadata);
  if (tell === undefined || propertyOf(event, 'type') !== undefined) return event;
  const asked = { application: tell('application'), adapter: tell('adapter') };
  const told: TellRequest = (source) => asked[source];
  return { ...event, sdkProcessingMetadata: { ...Object(metadata), vedetteRequest: told } };
}
