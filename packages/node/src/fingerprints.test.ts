import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import * as Sentry from '@sentry/node';
import { expect } from 'vitest';
import { init, template } from './index.ts';
import { jsonOf, test } from './sdk-sample.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

/** What a promise is rejected with. */
function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined).catch((error: unknown) => error);
}

/** An error as a driver throws it, with frames of the driver alone. */
function fromDriver(message: string, fields: object): Error {
  const error = Object.assign(new Error(message), fields);
  error.stack = `error: ${message}\n    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:1:1)`;
  return error;
}

test('failures that Sentry cannot tell apart have a fingerprint with a reason, and a stack of the application is left alone', async ({
  withSdk,
}) => {
  const server = createServer((_request, response) => response.writeHead(503).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/orders/4711`);
  server.close();
  const failed = Object.assign(new Error('Request failed with status code 503'), { name: 'HTTPError', response: answer });
  failed.stack = 'HTTPError: x\n    at request (/app/node_modules/ky/index.js:1:1)';
  const driver = fromDriver('duplicate key value violates unique constraint "users_email_key"', {
    severity: 'ERROR',
    code: '23505',
    constraint: 'users_email_key',
    detail: 'Key (email)=(jane@example.com) already exists.',
  });
  const wrapped = new Error('cannot sign up', { cause: driver });
  wrapped.stack = 'Error: cannot sign up\n    at save (/app/node_modules/orm/index.js:1:1)';
  const told: unknown[] = [];
  await withSdk(
    (dsn) =>
      init({
        dsn,
        vedette: {
          onDecision: (decision) => {
            if (decision.stage === 'fingerprint') told.push(`${decision.rule}: ${decision.reason}`);
          },
        },
      }),
    async ({ items }) => {
      Sentry.captureException(failed);
      Sentry.captureException(await rejectionOf(fetch('http://127.0.0.1:1/orders/1')));
      Sentry.captureException(wrapped);
      Sentry.captureException(await new Promise((resolve) => connect(1, '127.0.0.1').on('error', resolve)));
      Sentry.captureException({ code: 'E_CARD', message: 'card 4711 was declined' });
      Sentry.captureException({ code: 'E_CARD', total: 4711 });
      Sentry.captureException(new TypeError('x is not a function'));
      Sentry.captureException(await rejectionOf((async () => readFileSync('/nowhere/settings.json'))()));
      const sent = (await items('event')).map((item) => JSON.stringify(Object(jsonOf(item)).fingerprint ?? 'none')).sort();
      expect(sent).toEqual([
        '"none"',
        '"none"',
        '["code=ECONNREFUSED;","call=connect;"]',
        '["thrown=Error;","code=E_CARD;"]',
        `["type=Error;","template=card ${number} was declined;","code=E_CARD;"]`,
        '["{{ default }}","database=postgresql;","failure=unique violation;","constraint=users_email_key;"]',
        '["{{ default }}","failure=network;","cause=Error: bad port;"]',
        '["{{ default }}","type=HTTPError;","status=503;","owner=ours;","route=/orders/:id;","template=Request failed with status code 503;"]',
      ]);
      expect(told.sort()).toEqual([
        'database/constraint: database constraint',
        'http/answered: http client',
        'http/unanswered: http client',
        'message/template: no stack',
        'node/system: system error',
        'web/rejection: not an error',
      ]);
    },
  );
});
