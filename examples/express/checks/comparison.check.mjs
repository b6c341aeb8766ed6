import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { compare } from '../trial/comparison.mjs';
import { leakedNames } from '../trial/report.mjs';
import { keptBackBySdk } from '../visits/planted.mjs';

async function eventsOf({ receiver }) {
  const items = await receiver.items('event');
  return Promise.all(items.map(async ({ number }) => (await receiver.item(number)).json));
}

async function eventTitled(trial, title) {
  const { id } = trial.issues.find((issue) => issue.title.includes(title));
  const { number } = (await trial.receiver.items('event')).find(({ issue }) => issue === id);
  return (await trial.receiver.item(number)).json;
}

function typesOf({ summary }) {
  return Object.keys(summary.items).filter((type) => type !== 'client_report');
}

for (const line of [10, 11]) {
  describe(`Sentry ${line}`, () => {
    const comparison = compare({ line });
    after(() => comparison.then(({ stop }) => stop()));

    test('with Vedette nothing that was planted leaves', async () => {
      const { guarded } = await comparison;
      assert.deepEqual(guarded.leaks, []);
    });

    test('without Vedette everything that was planted leaves, but for what the SDK is known to keep back', async () => {
      const { unguarded, planted } = await comparison;
      const silent = Object.keys(planted).filter((name) => !leakedNames(unguarded).has(name));
      assert.deepEqual(silent.sort(), [...keptBackBySdk[line]].sort());
    });

    test('the shop answers its visitors as it does without Vedette', async () => {
      const { guarded, unguarded } = await comparison;
      assert.deepEqual(guarded.answers, unguarded.answers);
    });

    test('every kind of item arrives that arrives without Vedette', async () => {
      const { guarded, unguarded } = await comparison;
      const traces = line === 10 ? 'transaction' : 'span';
      const kinds = ['attachment', 'check_in', 'event', 'feedback', 'log', 'session', 'sessions', 'trace_metric', traces];
      assert.deepEqual(typesOf(guarded).sort(), kinds.sort());
      assert.deepEqual(typesOf(unguarded).sort(), kinds);
    });

    test('what was seen is what was sent stands for, and what the cap left no room for', async () => {
      const { guarded, report } = await comparison;
      const { seen, sent, represented, pending, evicted } = guarded.guard.budget;
      assert.deepEqual(report.broken, []);
      assert.equal(seen, represented + pending + evicted);
      assert.deepEqual([guarded.summary.events, guarded.summary.weightedEvents], [sent, represented]);
      assert.equal(guarded.summary.clientReports['sample_rate:error'], seen - sent + guarded.closings);
      assert.ok(sent < seen);
    });

    test('a failure that repeats with other values is one issue', async () => {
      const { guarded, unguarded } = await comparison;
      const imports = ({ issues }) => issues.filter(({ title }) => title.startsWith('ImportError')).map(({ events }) => events);
      assert.deepEqual([imports(guarded), imports(unguarded)], [[4], [1, 1, 1, 1]]);
      assert.equal(guarded.issues.filter(({ title }) => title.includes('No price')).length, 1);
    });

    test('an event says which route failed and which request it was, also when it is late', async () => {
      const { guarded } = await comparison;
      const failed = await eventTitled(guarded, "reading 'map'");
      assert.deepEqual([failed.transaction, failed.tags.request_id], ['GET /customers/:email/orders', 'visit-8']);
      const late = await eventTitled(guarded, 'mail server');
      assert.equal(late.transaction, 'POST /jobs/digest');
    });

    test("an answer to a visitor's mistake is no fault", async () => {
      const { guarded } = await comparison;
      assert.deepEqual(guarded.answers['browse the catalogue'], [200, 400]);
      const values = (await eventsOf(guarded)).flatMap(({ exception }) => exception?.values.map(({ value }) => value) ?? []);
      assert.equal(values.includes('page must be a whole number'), false);
    });

    test('an identity arrives as a pseudonym', async () => {
      const { guarded } = await comparison;
      const { user } = await eventTitled(guarded, 'The session was not found');
      assert.deepEqual(Object.keys(user).sort(), ['email', 'id', 'username']);
      assert.match(user.id, /^anon-[0-9a-f]{32}$/);
    });

    test('what cannot be read does not leave, and is counted', async () => {
      const { guarded, unguarded } = await comparison;
      assert.deepEqual([guarded.summary.items.attachment, unguarded.summary.items.attachment], [2, 3]);
      assert.deepEqual(guarded.guard.withheld, { binary: 1 });
      assert.equal(guarded.summary.clientReports['before_send:attachment'], 1);
    });

    test('nothing of the guard failed', async () => {
      const { guarded } = await comparison;
      assert.deepEqual(guarded.guard.failures, {});
    });

    test('others learn nothing of the trace', async () => {
      const { guarded, unguarded } = await comparison;
      assert.deepEqual(guarded.traced, []);
      assert.ok(unguarded.traced.includes('baggage'));
    });
  });
}
