import { randomUUID } from 'node:crypto';
import { captureException, getClient, getIsolationScope } from '@sentry/node';
import { givenRequestId, isFaultTo, provideRequest, type RequestFacts } from '@vedette/core';
import type { Context, Middleware } from 'koa';

interface WhoAskedOptions {
  readonly facts?: (context: Context) => RequestFacts;
}

/** Sentry 11 listens to an application that is loaded after it. What takes its mark as reported is not reported twice. */
function isReported(error: unknown, { app }: Context): boolean {
  return !Object.isExtensible(error) && '__SENTRY_KOA_ERROR_HANDLER_ATTACHED__' in app;
}

/** Tells events who asked, and reports the faults among what is thrown. */
export function whoAsked({ facts }: WhoAskedOptions = {}): Middleware {
  return async (context, next) => {
    const requestId = givenRequestId(context.get('x-request-id')) ?? randomUUID();
    const route = (): string => context['_matchedRoute']?.toString() ?? '/*';
    const read = (): RequestFacts => ({ route: route(), method: context.method, requestId });
    provideRequest(getIsolationScope(), read, { facts: facts && (() => facts(context)), response: context.res });
    try {
      await next();
    } catch (error) {
      if (isFaultTo(getClient(), error) && !isReported(error, context)) {
        captureException(error, { mechanism: { type: 'auto.middleware.koa', handled: false } });
      }
      throw error;
    }
  };
}
