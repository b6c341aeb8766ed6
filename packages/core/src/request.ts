import type { SentryScope } from './sentry.ts';

/** What an adapter knows about the request in hand. */
export interface RequestFacts {
  /** The route's pattern, such as `/orders/:id`; never the path. */
  readonly route?: string | undefined;
  /** The HTTP method, or what the transport has in its place. */
  readonly method?: string | undefined;
  /** The identifier that the application's logs know the request by. */
  readonly requestId?: string | undefined;
  /** Whose data the request works on. */
  readonly tenant?: string | undefined;
}

/** Where the facts wait, in the scope's metadata, until an event asks for them. */
export const requestMetadata = { adapter: 'vedetteRequest', application: 'vedetteRequestFacts' } as const;

/** What an application adds to an adapter's facts. */
export interface ProvideRequestOptions {
  /** Facts of the application's own, which win over the adapter's. */
  readonly facts?: (() => RequestFacts) | undefined;
}

/**
 * Tells the events of a scope who asked. `read` and `facts` run when an event is captured, so that they may answer
 * what is known only then, such as the route. Each may throw: the event then leaves without what it would have said.
 */
export function provideRequest(scope: SentryScope, read: () => RequestFacts, { facts }: ProvideRequestOptions = {}): void {
  scope.setSDKProcessingMetadata({ [requestMetadata.adapter]: read, [requestMetadata.application]: facts });
}
