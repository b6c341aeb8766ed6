import * as Sentry from '@sentry/node';
import { init } from '@vedette/node';
import { capture, expectNoLeaks } from '@vedette/testing';
import { expect, it } from 'vitest';
import { checkout } from './checkout.ts';

const planted = { email: 'jane@example.com', card: '4111 1111 1111 1111' };

it('a declined card is reported without the card and the address', async () => {
  const unguarded = capture();
  Sentry.init({ dsn: 'https://public@example.com/1', transport: unguarded.transport });
  checkout(planted);
  await Sentry.close();

  const { transport, sent } = capture();
  init({ dsn: 'https://public@example.com/1', transport });
  checkout(planted);
  await Sentry.close();

  expect(sent.items.map(({ type }) => type)).toContain('event');
  expectNoLeaks(sent, planted, { unguarded: unguarded.sent });
});
