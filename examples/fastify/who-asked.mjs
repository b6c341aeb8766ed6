import { randomUUID } from 'node:crypto';
import { captureException, getClient, getIsolationScope } from '@sentry/node';
import { givenRequestId, isFaultTo, provideRequest } from '@vedette/core';

/** The id that a request came with, where it may be shown, or a new one. Fastify's own log has it, too. */
export function requestIdOf({ headers }) {
  return givenRequestId(headers['x-request-id']) ?? randomUUID();
}

/** Whether an error without a status of its own is answered with one from 400 to 499, which the handler gave. */
function isAnswer({ status, statusCode = status }, reply) {
  return statusCode === undefined && reply.statusCode >= 400 && reply.statusCode < 500;
}

/** Tells events who asked, and reports faults. */
export function whoAsked(shop) {
  shop.addHook('onRequest', async (request, { raw: response }) => {
    const { id: requestId, method } = request;
    const read = () => ({ route: request.routeOptions.url ?? '/*', method, requestId });
    provideRequest(getIsolationScope(), read, { response });
  });

  // The SDK has reported what handlers threw, and knows it again by a mark, which texts and frozen errors do not take.
  shop.addHook('onError', async (_request, reply, error) => {
    if (!Object.isExtensible(error) || isAnswer(error, reply) || !isFaultTo(getClient(), error)) return;
    captureException(error, { mechanism: { type: 'auto.http.fastify', handled: false } });
  });
}
