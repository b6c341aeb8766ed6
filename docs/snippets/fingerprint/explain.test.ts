import { expect, it } from 'vitest';
import { why } from './explain.ts';
import { policy } from './limits.ts';

it('an explanation names the rule, those before it and what Sentry does, without a value', () => {
  const values = [{ type: 'DeclinedError', value: 'card 4111 of jane@example.com was declined' }];
  const explained = why({ exception: { values } });
  expect(explained).toMatchObject({
    grouping: '2026-11',
    mode: 'custom',
    setBy: 'rule',
    rule: { id: 'shop/declined', reason: 'declined by the bank', conditions: [{ saw: ['DeclinedError'], matched: true }] },
    rejected: [{ id: 'shop/warehouse-down', why: 'no answer' }],
    server: { hashOf: ['fingerprint'], aiGrouping: 'off' },
  });
  expect(JSON.stringify(explained)).not.toMatch(/4111|jane/);
});

it('the limits of the guard are those of the policy', () => {
  expect(policy.fingerprintGuard).toMatchObject({ mostPerRule: 20, milliseconds: 1_800_000 });
});
