import * as Sentry from '@sentry/aws-serverless';
import { leastCollection, provideRequest, vedette } from '@vedette/node';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { pay } from './pay.ts';

Sentry.init({
  dataCollection: leastCollection,
  tracePropagationTargets: [],
  transportOptions: { bufferSize: 512 },
  integrations: [vedette({ budget: { errors: '100/minute', perIssue: '10/minute' } })],
});

const handle = Sentry.wrapHandler(pay);

export function handler(event: APIGatewayProxyEventV2, context: Context) {
  return Sentry.withIsolationScope((scope) => {
    provideRequest(scope, () => ({
      route: event.routeKey.replace(/^[A-Z]+ /, ''),
      method: event.requestContext.http.method,
      requestId: context.awsRequestId,
    }));
    return handle(event, context, () => undefined);
  });
}
