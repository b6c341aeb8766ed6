import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

interface Invocation {
  /** The route of the API, such as `POST /orders/{id}`. */
  readonly routeKey: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly id: string;
}

/** What Lambda gives to a handler for a request to an HTTP API (payload format 2.0). */
export function lambdaInvocation({
  routeKey,
  url,
  headers,
  body,
  parameters,
  id,
}: Invocation): [APIGatewayProxyEventV2, Context] {
  const { cookie, ...others } = headers;
  const method = routeKey.split(' ')[0] ?? '';
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: others,
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: { ...parameters },
    requestContext: {
      accountId: '123456789012',
      apiId: 'shop',
      domainName: url.host,
      domainPrefix: 'shop',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: headers['x-forwarded-for'] ?? '', userAgent: 'test' },
      requestId: `gateway-${id}`,
      routeKey,
      stage: '$default',
      time: '25/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_608_000_000,
    },
    body,
    isBase64Encoded: false,
  };
  const context: Context = {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'shop',
    functionVersion: '7',
    invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:shop',
    memoryLimitInMB: '256',
    awsRequestId: id,
    logGroupName: '/aws/lambda/shop',
    logStreamName: '2026/11/25/[7]a1b2c3',
    getRemainingTimeInMillis: () => 3000,
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
  return [event, context];
}

/** Values that must not leave, and a request that holds them. */
export function plantedPayment() {
  const planted = {
    card: '4111 1111 1111 1111',
    email: 'jane@example.com',
    token: 'first-secret',
    cookie: 'second-secret',
    bearer: 'third-secret',
    address: '203.0.113.77',
    parameter: 'rosa@example.org',
  };
  const invocation = lambdaInvocation({
    routeKey: 'POST /orders/{id}/pay',
    url: new URL(`https://shop.example/orders/${planted.parameter}/pay?token=${planted.token}`),
    headers: {
      cookie: `session=${planted.cookie}`,
      authorization: `Bearer ${planted.bearer}`,
      'x-forwarded-for': planted.address,
    },
    body: JSON.stringify({ card: planted.card, email: planted.email }),
    parameters: { id: planted.parameter },
    id: '8f5a9c6e-0d5b-4c1e-9a55-3d0c1f6b7a21',
  });
  return { planted, invocation };
}
