import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { plant } from '../trial/planted.mjs';
import { faults, visit } from '../trial/visits.mjs';
import { startWorker } from '../trial/workerd.mjs';

/** One round of visits to a shop that is fresh. */
async function trial(entry, line, planted) {
  const worker = await startWorker({ entry, line });
  try {
    const statuses = await visit(worker, planted);
    const sent = await worker.sent('event', faults);
    const leaks = findLeaks(sent, planted);
    return { statuses, sent, leaking: [...new Set(leaks.map(({ name }) => name))].sort() };
  } finally {
    await worker.stop();
  }
}

function eventsOf(sent) {
  const bodies = sent.map((bytes) => new TextDecoder().decode(bytes).split('\n'));
  return bodies.filter(([, header]) => header.startsWith('{"type":"event"')).map(([, , payload]) => JSON.parse(payload));
}

/** Counts how often the same order is refused, and what of it arrives. */
async function hammer(line) {
  const worker = await startWorker({ entry: 'worker.mjs', line });
  try {
    for (let at = 0; at < 8; at += 1)
      await worker.ask(`/customers/visitor-${at}%40shop.example`, { headers: { 'x-request-id': `visit-${at}` } });
    const sent = await worker.sent('client_report', 3);
    const reports = sent.flatMap((bytes) => [
      ...new TextDecoder().decode(bytes).matchAll(/"reason":"sample_rate","category":"error","quantity":(\d+)/g),
    ]);
    return { events: eventsOf(sent).length, reported: reports.reduce((sum, [, count]) => sum + Number(count), 0) };
  } finally {
    await worker.stop();
  }
}

for (const line of [10, 11]) {
  describe(`Sentry ${line}`, () => {
    const planted = plant();
    const runs = Promise.all([trial('worker.mjs', line, planted), trial('unguarded/worker.mjs', line, planted)]);

    test('without Vedette everything that was planted leaves', async () => {
      const [, unguarded] = await runs;
      assert.deepEqual(unguarded.leaking, Object.keys(planted).sort());
    });

    test('with Vedette nothing of it leaves', async () => {
      const [guarded] = await runs;
      assert.deepEqual(guarded.leaking, []);
    });

    test('the shop answers as it does without Vedette, and every fault arrives', async () => {
      const [guarded, unguarded] = await runs;
      assert.deepEqual(guarded.statuses, unguarded.statuses);
      assert.deepEqual([eventsOf(guarded.sent).length, eventsOf(unguarded.sent).length], [faults, faults]);
    });

    test('an event says what called the Worker', async () => {
      const [guarded] = await runs;
      const calls = eventsOf(guarded.sent).map(({ transaction }) => transaction);
      assert.deepEqual(calls.sort(), [
        'GET /customers/:email',
        'POST /newsletters',
        'POST /orders',
        'queue invoices',
        'scheduled 0 3 * * *',
      ]);
    });

    test('an identity arrives as a pseudonym', async () => {
      const [guarded] = await runs;
      const { user, tags } = eventsOf(guarded.sent).find(({ transaction }) => transaction === 'POST /orders');
      assert.match(user.id, /^anon-[0-9a-f]{32}$/);
      assert.equal(tags.request_id, 'visit-1');
    });

    test('the budget is kept, and what it drops is told', async () => {
      assert.deepEqual(await hammer(line), { events: 5, reported: 3 });
    });
  });
}
