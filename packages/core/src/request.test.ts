import { Scope as Scope11 } from '@sentry/core';
import { Scope as Scope10 } from 'sentry-core-10';
import { describe, expect, test } from 'vitest';
import { provideRequest, requestMetadata } from './request.ts';

describe('providing a request', () => {
  test('leaves what tells the facts in the metadata of a scope, on both lines, and asks nothing yet', () => {
    for (const scope of [new Scope11(), new Scope10()]) {
      const [read, facts] = [(): never => expect.unreachable(), (): never => expect.unreachable()];
      scope.setSDKProcessingMetadata({ normalizedRequest: { method: 'GET' } });
      provideRequest(scope, read, { facts });
      expect(scope.getScopeData().sdkProcessingMetadata).toEqual({
        normalizedRequest: { method: 'GET' },
        [requestMetadata.adapter]: read,
        [requestMetadata.application]: facts,
      });
    }
  });

  test('a later request of the same scope takes the place of the former, with all it told', () => {
    for (const scope of [new Scope11(), new Scope10()]) {
      const read = (): object => ({});
      provideRequest(scope, () => ({}), { facts: () => ({ tenant: 'blue' }) });
      provideRequest(scope, read);
      const metadata = scope.getScopeData().sdkProcessingMetadata;
      expect(metadata[requestMetadata.adapter]).toBe(read);
      expect(metadata[requestMetadata.application]).toBeUndefined();
    }
  });
});
