import { isFaultTo, provideRequest } from '@vedette/core';
import { routePath } from 'hono/route';

/** Tells events who asked. The route is known once an event is captured, and read only then. */
export function whoAsked({ getIsolationScope }) {
  return async (context, next) => {
    provideRequest(getIsolationScope(), () => ({
      route: routePath(context, -1),
      method: context.req.method,
      requestId: context.get('requestId'),
    }));
    await next();
  };
}

/** Reports what is a fault, and answers. */
export function answerErrors({ captureException, getClient }) {
  return (error, context) => {
    if (isFaultTo(getClient(), error)) captureException(error, { mechanism: { type: 'auto.http.hono', handled: false } });
    return error.getResponse?.() ?? context.text('Something went wrong', 500);
  };
}
