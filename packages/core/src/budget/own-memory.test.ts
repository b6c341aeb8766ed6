import { describe, expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from '../pipeline.ts';
import type { PolicyOptions } from '../policy.ts';
import { createMemoryStore } from './memory-store.ts';
import { createSharedStore } from './shared-store-sample.ts';
import type { BudgetStore } from './store.ts';

/** What a policy lets leave of ten errors of two faults, and how often a store was asked until its client was closed. */
async function askedBy(given: BudgetStore, policy: PolicyOptions) {
  let asked = 0;
  const lease: BudgetStore['lease'] = (request) => {
    asked += 1;
    return given.lease(request);
  };
  const integration = vedette({ ...policy, budget: { errors: '1/minute', store: Object.assign({ ...given }, { lease }) } });
  const { client, items } = startClient([integration], { sendClientReports: false });
  for (let time = 0; time < 5; time += 1) for (const word of ['late', 'early']) client.captureMessage(`order is ${word}`);
  await client.flush(1000);
  const { budget, caps, outcomes } = integration.stats();
  await client.close(1000);
  return { asked, left: items().length, sent: budget?.sent, scope: caps?.[0]?.scope, outcomes };
}

describe.each([
  ['that many share', () => createSharedStore(Date.now).connect()],
  ['that answers at once', (): BudgetStore => ({ ...createMemoryStore(), scope: 'file' })],
] as const)('a store %s', (_kind, open) => {
  test('is not asked in report mode: what would be dropped is found in the memory of the process', async () => {
    const { asked, left, sent, scope, outcomes } = await askedBy(open(), { reportOnly: ['budget'] });
    expect([asked, left, sent, scope]).toEqual([0, 10, 1, 'process']);
    expect(outcomes).toMatchObject({ 'budget kept': 1, 'budget would drop': 9 });
  });

  test('is not asked where the budget is off', async () => {
    expect(await askedBy(open(), { off: ['budget'] })).toMatchObject({ asked: 0, left: 10 });
  });

  test('is asked otherwise', async () => {
    expect((await askedBy(open(), {})).asked).toBeGreaterThan(0);
  });
});
