import type { SentryClient } from '../sentry.ts';

/** The integrations that send envelopes to a developer's own machine before the transport has them. */
const spotlights = ['Spotlight', 'SpotlightBrowser'] as const;

/** Whether something reads the envelopes of a client before its transport has them. */
export function hasSpotlight(client: Pick<SentryClient, 'getIntegrationByName'>): boolean {
  return spotlights.some((name) => client.getIntegrationByName(name) !== undefined);
}
