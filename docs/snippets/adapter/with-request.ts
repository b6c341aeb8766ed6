import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { captureException, getClient, getIsolationScope } from '@sentry/node';
import { givenRequestId, isFaultTo, provideRequest, type RequestFacts } from '@vedette/core';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface WithRequestOptions {
  readonly facts?: (request: IncomingMessage) => RequestFacts;
}

/** Tells the events of a handler who asked, and reports the faults among what it throws. */
export function withRequest(route: string, handle: Handler, { facts }: WithRequestOptions = {}): Handler {
  return async (request, response) => {
    const requestId = givenRequestId(request.headersDistinct['x-request-id']?.[0]) ?? randomUUID();
    const read = (): RequestFacts => ({ route, method: request.method, requestId });
    provideRequest(getIsolationScope(), read, { facts: facts && (() => facts(request)), response });
    try {
      await handle(request, response);
    } catch (error) {
      if (isFaultTo(getClient(), error)) {
        captureException(error, { mechanism: { type: 'auto.middleware.http', handled: false } });
      }
      throw error;
    }
  };
}
