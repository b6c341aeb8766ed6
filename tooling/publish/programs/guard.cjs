const assert = require('node:assert/strict');
const { captureException, close } = require('@sentry/node');
const { init } = require('@vedette/node');
const { capture, expectNoLeaks } = require('@vedette/testing');

const address = 'jane.roe@example.com';

exports.guard = async () => {
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
};
