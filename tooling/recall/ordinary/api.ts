import type { Incident } from './family.ts';

/** Reads what a client sent, as an API does, and refuses it. */
export const apiIncidents: readonly Incident[] = [
  ({ faker, one }) => {
    const body = `{"order":"${faker.string.uuid()}","quantity":${one(['', 'NaN', '01', "'2'"])},}`;
    JSON.parse(body);
  },
  ({ one, faker }, sdk) => {
    const fields = ['email', 'password', 'cardNumber', 'token', 'postalCode', 'quantity'];
    const issues = fields.slice(0, 2 + faker.number.int(3)).map((field) => ({
      code: one(['invalid_type', 'too_small', 'custom']),
      path: ['customer', field],
      expected: 'string',
      received: one(['undefined', 'null', 'number']),
      message: one(['Required', 'String must contain at least 8 character(s)', 'Invalid input']),
    }));
    sdk.setContext('validation', { issues, schema: 'CheckoutRequest' });
    throw Object.assign(new Error(JSON.stringify(issues, undefined, 2)), { name: 'ZodError', status: 500 });
  },
  ({ faker, below }, sdk) => {
    const route = `/v2/orders/${faker.string.uuid()}/items?page=${below(40)}&per_page=50&sort=-created_at&include=prices,images`;
    sdk.addBreadcrumb({
      type: 'http',
      category: 'http',
      data: { url: `https://catalogue.internal${route}`, method: 'GET', status_code: 503, reason: 'Service Unavailable' },
    });
    throw new Error(
      `GET ${route} answered 503 after ${below(30_000)}ms (attempt ${1 + below(5)} of 5, x-request-id ${faker.string.ulid()})`,
    );
  },
  ({ faker }, sdk) => {
    sdk.addBreadcrumb({
      category: 'query',
      message:
        'SELECT "o"."id", "o"."total" FROM "orders" AS "o" INNER JOIN "tokens" AS "t" ON "t"."order_id" = "o"."id" WHERE "o"."status" = $1 AND "t"."revoked_at" IS NULL ORDER BY "o"."id" LIMIT 50',
    });
    sdk.addBreadcrumb({
      category: 'query',
      message: 'UPDATE "users" SET "password_digest" = $1, "updated_at" = $2 WHERE "users"."id" = $3',
    });
    throw Object.assign(new Error('deadlock detected'), {
      code: '40P01',
      detail: `Process ${faker.number.int(99_999)} waits for ShareLock on transaction ${faker.number.int(9_999_999)}; blocked by process ${faker.number.int(99_999)}.`,
    });
  },
  ({ faker }) => new URL(`//${faker.word.noun()}/callback`),
  ({ faker, one }) => {
    throw new Error(
      one([
        `Rate limit exceeded: 429 Too Many Requests (limit 600, remaining 0, reset ${Math.floor(faker.date.soon().getTime() / 1000)})`,
        `upstream connect error or disconnect/reset before headers. reset reason: connection termination, transport failure reason: TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED`,
        `Error: 14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED 127.0.0.1:50051 (${faker.date.recent().toISOString()})`,
        `PrismaClientKnownRequestError: Invalid \`prisma.session.findUniqueOrThrow()\` invocation: No Session found`,
        `GraphQL: Cannot query field "accessToken" on type "Viewer". Did you mean "accessTokens" or "accessTokenCount"?`,
        `Operation \`sessions.findOne()\` buffering timed out after 10000ms`,
        `Cast to ObjectId failed for value "${faker.word.noun()}" (type string) at path "_id" for model "Order"`,
        `CSRF validation failed: header X-CSRF-Token is absent`,
        `CORS: origin https://${faker.internet.domainWord()}.shop.example is not in the list of origins`,
        `jwt malformed`,
        `JWSSignatureVerificationFailed: signature verification failed`,
        `"aud" claim check failed: expected shop-api`,
      ]),
    );
  },
];
