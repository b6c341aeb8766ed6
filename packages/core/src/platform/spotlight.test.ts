import { expect, test } from 'vitest';
import { hasSpotlight } from './spotlight.ts';

test('what sends envelopes to a machine of a developer is known by its name, on a server and in a page', () => {
  const withIntegration = (own: string): boolean =>
    hasSpotlight({ getIntegrationByName: (name) => (name === own ? {} : undefined) });
  expect(['Spotlight', 'SpotlightBrowser', 'Dedupe'].map(withIntegration)).toEqual([true, true, false]);
});
