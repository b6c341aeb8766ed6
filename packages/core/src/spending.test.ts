import { expect, test, vi } from 'vitest';
import { createSpender } from './budget/spender.ts';
import { startClient } from './client-sample.ts';
import { createLedger } from './ledger.ts';
import { definePolicy } from './policy.ts';
import type { EnvelopeItem } from './sentry.ts';
import { createSpending, type Spending } from './spending.ts';

/** Three errors a minute, one client, and what was told. */
function start(): {
  spending: Spending;
  client: ReturnType<typeof startClient>['client'];
  outcomes: () => object;
  wait: (milliseconds: number) => void;
  pending: () => number;
} {
  const policy = definePolicy({ environmentVariables: {}, warn: () => undefined, budget: { errors: '3/minute' } });
  const ledger = createLedger(policy);
  let now = 1e12;
  const spender = createSpender(policy.budget, { random: () => 0.5, now: () => now });
  return {
    spending: createSpending(policy, () => spender, ledger),
    client: startClient([]).client,
    outcomes: () => ledger.stats(spender.sampler).outcomes,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    pending: () => spender.sampler?.counts().pending ?? Number.NaN,
  };
}

function errorOf(message: string): EnvelopeItem {
  return [{ type: 'event' }, { event_id: 'a'.repeat(32), exception: { values: [{ type: 'Error', value: message }] } }];
}

test('what the budget lets go is kept with its weight, and the rest is counted', () => {
  const { spending, client, outcomes } = start();
  const spent = Array.from({ length: 10 }, () => spending.spend(client, [{}, [errorOf('refused')]]));
  const kept = spent.filter((one) => one.kept.length > 0);
  expect(kept).toHaveLength(3);
  for (const { weights } of kept) expect(weights).toEqual([{ key: expect.stringMatching(/^k1-/), weight: expect.any(Number) }]);
  for (const { weights } of spent.filter((one) => !kept.includes(one))) expect(weights).toEqual([]);
  expect(outcomes()).toEqual({ 'budget kept': 3, 'budget dropped': 7 });
});

test('what has no budget is not spent on', () => {
  const { spending, client } = start();
  const session: EnvelopeItem = [{ type: 'session' }, { sid: 'b'.repeat(32) }];
  expect(spending.spend(client, [{}, [session]])).toEqual({ kept: [session], weights: [] });
});

test('what did not arrive is told by the next of its fault', () => {
  const { spending, client, pending } = start();
  const [weight] = spending.spend(client, [{}, [errorOf('refused')]]).weights;
  expect([weight?.weight, pending()]).toEqual([1, 0]);
  spending.takeBack(client, weight === undefined ? [] : [weight]);
  expect(pending()).toBe(1);
});

test('nothing is kept once the server asks to be left alone', () => {
  const { spending, client } = start();
  spending.hear(client, { statusCode: 429, headers: { 'x-sentry-rate-limits': '60:error:organization', 'retry-after': null } });
  const { kept } = spending.spend(client, [{}, [errorOf('refused')]]);
  expect(kept).toEqual([]);
});

test('a fault of which events were dropped has one to be closed with', () => {
  const { spending, client } = start();
  expect(spending.closerOf(client)).toBeUndefined();
  for (let time = 0; time < 10; time += 1) spending.spend(client, [{}, [errorOf('refused')]]);
  expect(spending.closerOf(client)).toBeDefined();
});

test('what leaves a second time is kept at its weight, and not spent on again', () => {
  const { spending, client, outcomes, wait } = start();
  const transport = client.getTransport();
  const send = transport === undefined ? undefined : vi.spyOn(transport, 'send');
  for (let time = 0; time < 10; time += 1) spending.spend(client, [{}, [errorOf('refused')]]);
  wait(60_000);
  spending.closerOf(client)?.end(1);
  const items = send?.mock.calls[0]?.[0][1] ?? [];
  const before = outcomes();
  const { kept, weights } = spending.spend(client, [{}, items]);
  expect(kept).toHaveLength(1);
  expect(kept).toEqual(items);
  expect(weights).toEqual([{ key: expect.stringMatching(/^k1-/), weight: expect.any(Number) }]);
  expect(outcomes()).toEqual(before);
});
