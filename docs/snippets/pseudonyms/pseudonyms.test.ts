import * as Sentry from '@sentry/node';
import { definePolicy, explain, init } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
import { pseudonymOf } from './pseudonym-of.ts';

async function usersSent(start: () => Promise<unknown>): Promise<readonly unknown[]> {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await start();
  for (const which of ['4711', '4712', '4711 again']) {
    Sentry.withScope((scope) => {
      scope.setUser({ id: which.slice(0, 4), username: 'jane', email: 'jane@example.com', ip_address: '198.51.100.7' });
      scope.captureMessage(`seen ${which}`);
    });
  }
  await Sentry.flush();
  const events = receiver.items({ type: 'event' }).map((item) => Object(item.json()));
  await Sentry.close();
  await receiver.close();
  return ['4711', '4712', '4711 again'].map((which) => events.find(({ message }) => message === `seen ${which}`)?.user);
}

it('with a key, one person has one pseudonym and no two share one', async () => {
  vi.stubEnv('SHOP_PSEUDONYM_KEY', 'a key of the test, long enough');
  const [first, second, third] = await usersSent(() => import('./instrument.ts'));

  expect(first).toEqual({ id: expect.stringMatching(/^anon-[0-9a-f]{32}$/), username: '[name]', email: '[email]' });
  expect(third).toEqual(first);
  expect(Reflect.get(Object(second), 'id')).not.toBe(Reflect.get(Object(first), 'id'));
});

it('a pseudonym can be computed where the key is', async () => {
  const key = 'another key of the test';
  const [first] = await usersSent(async () => init({ vedette: { pseudonymKey: key } }));

  expect(Reflect.get(Object(first), 'id')).toBe(pseudonymOf('4711', key));
  expect(pseudonymOf('4711', 'a key that came after it')).not.toBe(pseudonymOf('4711', key));
});

it('a pseudonym under an old key stays as it is where it passes a guard with a new one', () => {
  const old = pseudonymOf('4711', 'the key that went before');
  const policy = definePolicy({ pseudonymKey: 'a key that came after it' });

  const idsHidden = (id: string): number => explain([{ type: 'event' }, { user: { id } }], policy).findings.length;
  expect([idsHidden('4711'), idsHidden(old)]).toEqual([1, 0]);
});

it('without a key the id is removed', async () => {
  const [first] = await usersSent(async () => init());

  expect(first).toEqual({ username: '[name]', email: '[email]' });
});

it('a key that can be guessed is refused', () => {
  expect(() => init({ vedette: { pseudonymKey: 'short' } })).toThrow('pseudonymKey');
});
