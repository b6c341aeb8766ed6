import assert from 'node:assert/strict';
import { captureException, close } from '@sentry/node';
import { init } from '@vedette/node';
import { capture, expectNoLeaks } from '@vedette/testing';

const address = 'jane.roe@example.com';
const { transport, sent } = capture();

init({ dsn: 'http://public@127.0.0.1/1', transport });
captureException(new Error(`no mail to ${address}`));
await close();

const events = sent.items.filter(({ type }) => type === 'event').map((item) => item.json());
assert.deepEqual(
  events.map((event) => event.exception.values[0].value),
  ['no mail to [email]'],
);
expectNoLeaks(sent, { address });
