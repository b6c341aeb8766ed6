import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

class DeclinedError extends Error {
  override readonly name = 'DeclinedError';
}

class SearchError extends Error {
  override readonly name = 'SearchError';
}

it('the rules of the guide name issues, and messages without a stack share their template', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./instrument.ts');
  Sentry.captureException(Object.assign(new Error('connect 10.0.0.7:5432'), { code: 'ECONNREFUSED' }));
  Sentry.captureException(new DeclinedError('card 1 of order 4711 was declined'));
  Sentry.captureException(new DeclinedError('card 2 of order 4712 was declined'));
  Sentry.captureException(new SearchError('no index', { cause: Object.assign(new Error('x'), { response: { status: 503 } }) }));
  Sentry.captureException(new TypeError('x is not a function'));
  Sentry.captureEvent({ message: 'order 4711 took 913 ms' });
  Sentry.captureEvent({ message: 'order 4712 took 87 ms' });
  await Sentry.flush();
  const events = receiver.items({ type: 'event' }).map((item) => Object(item.json()));
  await Sentry.close();
  await receiver.close();

  const fingerprints = events.map(({ fingerprint }) => JSON.stringify(fingerprint ?? null));
  expect(fingerprints.sort()).toEqual([
    '["declined","reason=card <value> of order <value> was declined;"]',
    '["declined","reason=card <value> of order <value> was declined;"]',
    '["type=message;","template=order <value> took <duration>;"]',
    '["type=message;","template=order <value> took <duration>;"]',
    '["warehouse down"]',
    '["{{ default }}","status=503;"]',
    'null',
  ]);
});
