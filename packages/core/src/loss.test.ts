import { expect, test } from 'vitest';
import { startClient } from './client-sample.ts';
import { countsIn, losing, recordLoss } from './loss.ts';
import type { EnvelopeItem, JsonRecord } from './sentry.ts';

function reportsAfter(lose: (client: ReturnType<typeof startClient>['client']) => void): readonly JsonRecord[] {
  const { client, items } = startClient([]);
  lose(client);
  Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
  return items().flatMap(({ payload }) => Object(payload).discarded_events);
}

const event: EnvelopeItem = [{ type: 'event' }, { message: 'late' }];
const logs: EnvelopeItem = [{ type: 'log', item_count: 3 }, { items: [] }];
const transaction: EnvelopeItem = [{ type: 'transaction' }, { spans: [{}, {}] }];

test('what is lost is in the client report: logs by their number, a transaction with its spans and itself as one', () => {
  const reports = reportsAfter((client) => {
    for (const item of [event, logs, transaction]) recordLoss(client, item, 'sample_rate');
  });
  expect(reports).toEqual([
    { reason: 'sample_rate', category: 'error', quantity: 1 },
    { reason: 'sample_rate', category: 'log_item', quantity: 3 },
    { reason: 'sample_rate', category: 'transaction', quantity: 1 },
    { reason: 'sample_rate', category: 'span', quantity: 3 },
  ]);
});

test('what is made to be lost later is not lost before', () => {
  expect(reportsAfter((client) => losing(client, [event, logs], () => 'before_send'))).toEqual([]);
  expect(reportsAfter((client) => losing(client, [event, logs], () => 'before_send')())).toEqual([
    { reason: 'before_send', category: 'error', quantity: 1 },
    { reason: 'before_send', category: 'log_item', quantity: 3 },
  ]);
});

test('a number of entries that is none counts as one', () => {
  for (const item_count of [0, -5, 2.5, 1e308, Number.POSITIVE_INFINITY, '3', null])
    expect(countsIn([{ type: 'log', item_count }, { items: [] }])).toEqual([['log_item', 1]]);
});
