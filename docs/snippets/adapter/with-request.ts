import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { captureException, getIsolationScope } from '@sentry/node';
import { givenRequestId, provideRequest, type RequestFacts } from '@vedette/core';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface WithRequestOptions {
  readonly facts?: (request: IncomingMessage) => RequestFacts;
}

/** Tells the events of a handler who asked, and reports what it throws; the policy leaves expected errors alone. */
export function withRequest(route: string, handle: Handler, { facts }: WithRequestOptions = {}): Handler {
  return async (request, response) => {
    const requestId = givenRequestId(request.headersDistinct['x-request-id']?.[0]) ?? randomUUID();
    const read = (): RequestFacts => ({ route, method: request.method, requestId });
    provideRequest(getIsolationScope(), read, { facts: facts && (() => facts(request)) });
    try {
      await handle(request, response);
    } catch (error) {
      captureException(error, { mechanism: { type: 'auto.middleware.http', handled: false } });
      throw error;
    }
  };
}
