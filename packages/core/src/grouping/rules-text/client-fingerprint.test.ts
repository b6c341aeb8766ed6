import { expect, test } from 'vitest';
import { fingerprintKind, serverParts } from './client-fingerprint.ts';

test('a fingerprint leaves, splits or replaces the grouping of Sentry', () => {
  const kinds = [[], ['{{ default }}'], ['{{default}}', 'a'], ['a'], ['default']].map(fingerprintKind);
  expect(kinds).toEqual(['default', 'default', 'hybrid', 'custom', 'custom']);
});

test('the server takes the template of a part that is the message of the event', () => {
  const event = { message: 'order 7 is late' };
  expect(
    serverParts(['order 7 is late', 'order 8 is late', '{{ message }}', '{{ raw_message }}', '{{ default }}'], event, {
      templateOf: () => 'late',
    }),
  ).toEqual(['late', 'order 8 is late', 'late', 'order 7 is late', '{{ default }}']);
});
