import { createHmac } from 'node:crypto';
import * as Sentry from '@sentry/node';
import { findLeaks } from '@vedette/testing';
import { describe, expect, vi } from 'vitest';
import { type InitOptions, init, vedette } from './index.ts';
import { jsonOf, type RunningSdk, test } from './sdk-sample.ts';

const key = 'a key of sixteen characters or more';
const user = { id: 'customer-rosa-7781' };

/** The Sentry 10 line streams spans and sends logs only where it is told to. */
const streaming = { release: 'shop@1', tracesSampleRate: 1, traceLifecycle: 'stream', enableLogs: true } as const;

function pseudonymOf(id: string, by = key): string {
  return `anon-${createHmac('sha256', by).update(`user\0${id}`).digest('hex').slice(0, 32)}`;
}

/** Leaves the user in an item of every type that names one. */
async function identitiesIn({ items }: RunningSdk): Promise<Readonly<Record<string, unknown>>> {
  await Sentry.withIsolationScope(async (isolation) => {
    isolation.setUser(user);
    Sentry.startSession();
    Sentry.captureException(new Error('refused'));
    Sentry.captureMessage('refused');
    Sentry.endSession();
    Sentry.startSpan({ name: 'order' }, () => undefined);
    Sentry.logger.info('refused');
    Sentry.metrics.count('orders', 1);
  });
  const identities = (await items()).map((item) => {
    const payload = Object(jsonOf(item));
    const attribute = payload.items?.[0]?.attributes?.['user.id']?.value;
    return [item.type, payload.user?.id ?? payload.did ?? attribute] as const;
  });
  return Object.fromEntries(identities);
}

function start(vedette: InitOptions['vedette']): (dsn: string) => Sentry.NodeClient | undefined {
  return (dsn) => init({ ...streaming, dsn, vedette });
}

describe('the identity of a user', () => {
  test('has the same pseudonym on the event, the session, the span, the log and the metric', async ({ withSdk }) => {
    const pseudonym = pseudonymOf(user.id);
    expect(await withSdk(start({ pseudonymKey: key }), identitiesIn)).toEqual({
      event: pseudonym,
      session: pseudonym,
      span: pseudonym,
      log: pseudonym,
      trace_metric: pseudonym,
    });
  });

  test('has another pseudonym under another key, which may come from VEDETTE_KEY', async ({ withSdk }) => {
    vi.stubEnv('VEDETTE_KEY', 'another key of sixteen characters');
    const identities = await withSdk(start({}), identitiesIn);
    expect(identities['event']).toBe(pseudonymOf(user.id, 'another key of sixteen characters'));
    expect(identities['event']).not.toBe(pseudonymOf(user.id));
  });

  test('is removed without a key, and that is said once', async ({ withSdk }) => {
    vi.stubEnv('VEDETTE_KEY', '');
    const said: string[] = [];
    await withSdk(start({ warn: (sentence) => said.push(sentence) }), async (sdk) => {
      const identities = await identitiesIn(sdk);
      expect(Object.keys(identities).sort()).toEqual(['event', 'log', 'session', 'span', 'trace_metric']);
      expect(Object.values(identities)).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(findLeaks(await sdk.envelopes(), { user: user.id })).toEqual([]);
    });
    expect(said).toEqual([
      '[vedette] Identities of users are removed, since there is no key to make pseudonyms with. Give at least 16 random characters, in VEDETTE_KEY or as pseudonymKey.',
    ]);
  });

  test('is what a pseudonymize of the application makes of it, whatever the key', async ({ withSdk }) => {
    const pseudonymize = (_kind: string, value: string): string => String(value.length).padStart(32, 'a');
    const identities = await withSdk(start({ pseudonymKey: key, pseudonymize }), identitiesIn);
    expect(identities['event']).toBe(`anon-${String(user.id.length).padStart(32, 'a')}`);
  });

  test('is not protected by a short key, which is refused without being told', () => {
    expect(() => vedette({ pseudonymKey: 'short-key' })).toThrow(
      new TypeError(
        '[vedette] policy.pseudonymKey: a key of 9 characters can be guessed. Give at least 16 random characters, in VEDETTE_KEY or as pseudonymKey.',
      ),
    );
  });
});
