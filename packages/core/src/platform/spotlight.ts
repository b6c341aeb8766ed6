import { type Envelope, propertyOf, type SentryClient } from '../sentry.ts';

/** The integrations that send envelopes to a developer's own machine before the transport has them. */
const spotlights = ['Spotlight', 'SpotlightBrowser'] as const;

/** Whether something reads the envelopes of a client before its transport has them. */
export function hasSpotlight(client: Pick<SentryClient, 'getIntegrationByName'>): boolean {
  return spotlights.some((name) => client.getIntegrationByName(name) !== undefined);
}

/** Has every envelope of a client read before anything else reads it, also where Spotlight was there before. */
export function readFirst(client: SentryClient, read: (envelope: Envelope) => void): void {
  const sendEnvelope = propertyOf(client, 'sendEnvelope');
  // Listeners are called in the order in which they came.
  if (!hasSpotlight(client) || typeof sendEnvelope !== 'function') client.on('beforeEnvelope', read);
  else
    Reflect.set(client, 'sendEnvelope', (envelope: Envelope): unknown => {
      read(envelope);
      return Reflect.apply(sendEnvelope, client, [envelope]);
    });
}
