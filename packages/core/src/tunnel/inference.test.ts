import { expect, test } from 'vitest';
import { withInference } from './inference.ts';

test.each(['event', 'transaction', 'feedback', 'replay_event'])('of %s Sentry may infer what it is told', (type) => {
  const [, payload] = withInference([{ type }, { sdk: { name: 'sentry', settings: { infer_ip: 'auto', other: 1 } } }], 'never');
  expect(payload).toEqual({ sdk: { name: 'sentry', settings: { infer_ip: 'never', other: 1 } } });
  expect(withInference([{ type }, {}], 'auto')[1]).toEqual({ sdk: { settings: { infer_ip: 'auto' } } });
});

test.each(['log', 'span', 'trace_metric'])(
  'of many of %s in one Sentry infers no user agent, which is that of the tunnel',
  (type) => {
    expect(withInference([{ type }, { version: 2, items: [] }], 'auto')[1]).toEqual({
      version: 2,
      items: [],
      ingest_settings: { infer_ip: 'auto', infer_user_agent: 'never' },
    });
  },
);

test('other items, and what cannot be read, are left alone', () => {
  for (const item of [
    [{ type: 'session' }, { sid: 'a' }],
    [{ type: 'event' }, new Uint8Array(2)],
    [{ type: 'event' }, 'text'],
  ] as const)
    expect(withInference(item, 'never')).toEqual(item);
});
