import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { captureException, getClient, getIsolationScope } from '@sentry/node';
import { givenRequestId, isFaultTo, provideRequest, type RequestFacts } from '@vedette/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface WhoAskedOptions {
  readonly facts?: (request: FastifyRequest) => RequestFacts;
}

/** The id that a request came with, where it may be shown, or a new one. Fastify's own log has it, too. */
export function requestIdOf({ headers }: IncomingMessage): string {
  return givenRequestId(headers['x-request-id']?.toString()) ?? randomUUID();
}

/** Whether an error without a status of its own is answered with one from 400 to 499, which the handler gave. */
function isAnswer({ status, statusCode = status }: { status?: number; statusCode?: number }, reply: FastifyReply): boolean {
  return statusCode === undefined && reply.statusCode >= 400 && reply.statusCode < 500;
}

/** Tells events who asked, and reports faults. */
export function whoAsked(app: FastifyInstance, { facts }: WhoAskedOptions = {}): void {
  app.addHook('onRequest', async (request, { raw: response }) => {
    const { id: requestId, method } = request;
    const read = (): RequestFacts => ({ route: request.routeOptions.url ?? '/*', method, requestId });
    provideRequest(getIsolationScope(), read, { facts: facts && (() => facts(request)), response });
  });

  // The SDK has reported what handlers threw, and knows it again by a mark, which texts and frozen errors do not take.
  app.addHook('onError', async (_request, reply, error) => {
    if (!Object.isExtensible(error) || isAnswer(error, reply) || !isFaultTo(getClient(), error)) return;
    captureException(error, { mechanism: { type: 'auto.http.fastify', handled: false } });
  });
}
