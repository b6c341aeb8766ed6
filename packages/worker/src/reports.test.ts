import { CloudflareClient, createTransport } from '@sentry/cloudflare';
import { expect, test } from 'vitest';
import { createReports } from './reports.ts';

/** A client of its own, and what its reports said. */
function startClient(dsn = 'https://public@sentry.invalid/1'): { readonly client: CloudflareClient; readonly told: string[] } {
  const told: string[] = [];
  const client = new CloudflareClient({
    dsn,
    integrations: [],
    stackParser: () => [],
    sendClientReports: true,
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        const [, , payload = ''] = String(body).split('\n');
        const losses: unknown = JSON.parse(payload).discarded_events;
        if (Array.isArray(losses))
          told.push(losses.map(({ reason, category, quantity }) => `${quantity} ${category} ${reason}`).join(', '));
        return { statusCode: 200 };
      }),
  });
  return { client, told };
}

const notSampled = 'sample_rate';

test('what was not sampled is told by whichever client of the isolate comes when the last report is 10 s old', () => {
  let time = 100_000;
  const reports = createReports({ now: () => time });
  const [first, second, third] = [startClient(), startClient(), startClient()];
  first.client.recordDroppedEvent(notSampled, 'transaction');
  reports.write(first.client);
  expect(first.told, 'the first of an isolate').toEqual(['1 transaction sample_rate']);
  for (const quantity of [2, 3]) {
    second.client.recordDroppedEvent(notSampled, 'transaction', quantity);
    second.client.recordDroppedEvent(notSampled, 'span');
    reports.write(second.client);
  }
  expect(second.told).toEqual([]);
  time += 10_000;
  third.client.recordDroppedEvent(notSampled, 'transaction');
  reports.write(third.client);
  expect(third.told).toEqual(['6 transaction sample_rate, 2 span sample_rate']);
  time += 10_000;
  reports.write(second.client);
  expect(second.told, 'told once').toEqual([]);
});

test('what was not sampled waits for 10 s', () => {
  let time = 100_000;
  const reports = createReports({ now: () => time });
  const { client, told } = startClient();
  for (const step of [0, 9_999, 1, 5_000, 5_000]) {
    time += step;
    client.recordDroppedEvent(notSampled, 'transaction');
    reports.write(client);
  }
  expect(told).toEqual(['1 transaction sample_rate', '2 transaction sample_rate', '2 transaction sample_rate']);
  time += 10_000;
  reports.write(client);
  expect(told, 'nothing was lost').toHaveLength(3);
});

test.each([
  ['sample_rate', 'error'],
  ['ratelimit_backoff', 'transaction'],
  ['before_send', 'span'],
] as const)('a loss by %s of the category %s is told at once, with what waits', (reason, category) => {
  const reports = createReports({ now: () => 100_000 });
  const { client, told } = startClient();
  client.recordDroppedEvent(notSampled, 'transaction');
  reports.write(client);
  client.recordDroppedEvent(notSampled, 'transaction', 4);
  reports.write(client);
  client.recordDroppedEvent(reason, category);
  reports.write(client);
  expect(told).toEqual(['1 transaction sample_rate', `1 ${category} ${reason}, 4 transaction sample_rate`]);
});

test('what one project lost is told to no other', () => {
  let time = 100_000;
  const reports = createReports({ now: () => time });
  const [one, other] = [startClient(), startClient('https://public@sentry.invalid/2')];
  for (const quantity of [1, 2]) {
    one.client.recordDroppedEvent(notSampled, 'transaction', quantity);
    reports.write(one.client);
  }
  other.client.recordDroppedEvent('before_send', 'error');
  reports.write(other.client);
  expect(other.told).toEqual(['1 error before_send']);
  time += 10_000;
  reports.write(one.client);
  expect(one.told).toEqual(['1 transaction sample_rate', '2 transaction sample_rate']);
});

test('no more than so many projects wait, and none of them is kept waiting in vain', () => {
  const reports = createReports({ now: () => 100_000 });
  const told = Array.from({ length: 40 }, (_none, project) => {
    const sample = startClient(`https://public@sentry.invalid/${project}`);
    sample.client.recordDroppedEvent(notSampled, 'transaction');
    reports.write(sample.client);
    return sample.told.length;
  });
  // The first of the isolate is told, the next 32 wait, and the others are told.
  expect(told).toEqual([1, ...Array.from({ length: 32 }, () => 0), ...Array.from({ length: 7 }, () => 1)]);
});

test('a client that counts in another way is asked for its report each time', () => {
  const reports = createReports({ now: () => 100_000 });
  const { client } = startClient();
  let asked = 0;
  Reflect.set(client, '_outcomes', undefined);
  Reflect.set(client, '_flushOutcomes', () => {
    asked += 1;
  });
  for (let at = 0; at < 3; at += 1) reports.write(client);
  expect(asked).toBe(3);
});
