import { captureException, flush, withIsolationScope } from '@sentry/node';
import { provideRequest, type RequestFacts } from '@vedette/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyResultV2>;

interface WhoAskedOptions {
  readonly facts?: (event: APIGatewayProxyEventV2) => RequestFacts;
}

/** Tells the events of a handler who asked, reports what it throws, and sends everything before Lambda freezes the instance. */
export function whoAsked(handle: Handler, { facts }: WhoAskedOptions = {}): Handler {
  return (event, context) =>
    withIsolationScope(async (scope) => {
      const read = (): RequestFacts => ({
        route: event.routeKey.replace(/^[A-Z]+ /, ''),
        method: event.requestContext.http.method,
        requestId: context.awsRequestId,
      });
      provideRequest(scope, read, { facts: facts && (() => facts(event)) });
      try {
        return await handle(event, context);
      } catch (error) {
        captureException(error, { mechanism: { type: 'auto.http.aws_lambda', handled: false } });
        throw error;
      } finally {
        await flush(2000);
      }
    });
}
