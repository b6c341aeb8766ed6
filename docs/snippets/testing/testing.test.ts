import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { capture, expectNoLeaks } from '@vedette/testing';
import { expect, it } from 'vitest';
import { checkout } from './checkout.ts';

// Far from the call: the SDK sends the source lines around it.
const planted = { card: '4111 1111 1111 1111' };
const page = readFileSync(join(import.meta.dirname, '..', '..', 'guide', 'testing.md'), 'utf8');

it('a leak is named with its places as the guide shows it, and its value is not in the message', async () => {
  const { transport, sent } = capture();
  Sentry.init({ dsn: 'https://public@example.com/1', transport });

  checkout({ email: 'jane@example.com', ...planted });
  await Sentry.close();

  let message = '';
  try {
    expectNoLeaks(sent, planted);
  } catch (failure) {
    message = failure instanceof Error ? failure.message : '';
  }
  expect(message).not.toContain('4111');
  expect(page).toContain(`\n${message}\n`);
});
