import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { runTrial } from '../trial/run.mjs';

const address = () => `${randomBytes(5).toString('hex')}.mira@post.example`;

/** None of it is written down anywhere, and each run has its own. */
const planted = {
  'a card': ['5555', '5555', '5555', '4444'].join(' '),
  'a password': randomBytes(12).toString('base64url'),
  'an address': address(),
  'an address in a hook': address(),
};

async function visit(ask) {
  const [customer, headers] = [encodeURIComponent(planted['an address']), { 'content-type': 'application/json' }];
  const body = JSON.stringify({ card: planted['a card'], password: planted['a password'] });
  const answers = [
    await ask(`/orders/${customer}`, { method: 'POST', headers: { ...headers, 'x-request-id': 'visit-1' }, body }),
    await ask('/orders', { headers: { 'x-customer': planted['an address in a hook'], 'x-request-id': 'visit-2' } }),
    await ask('/stock', { headers: { 'x-request-id': 'visit-3' } }),
    await ask('/catalogue?page=1'),
    await ask('/catalogue?page=one'),
    await ask('/catalogue?page=10'),
    await ask(`/orders/${customer}`, { method: 'POST', headers, body: '{' }),
    await ask('/nothing'),
  ];
  for (const answer of answers) await answer.arrayBuffer();
  return answers.map(({ status }) => status);
}

const statuses = [500, 500, 500, 200, 400, 404, 400, 404];

function namesIn({ sent }) {
  return [...new Set(findLeaks(sent, planted).map(({ name }) => name))].sort();
}

for (const line of [10, 11]) {
  test(`Sentry ${line}`, async (context) => {
    const trials = ['instrument.mjs', 'unguarded/instrument.mjs'].map((instrument) => runTrial({ instrument, line, visit }));
    const [guarded, unguarded] = await Promise.all(trials);

    await context.test('without Vedette everything that was planted leaves, and with it nothing', () => {
      assert.deepEqual(namesIn(unguarded), Object.keys(planted));
      assert.deepEqual(namesIn(guarded), []);
    });

    await context.test('the shop answers as it does without Vedette', () => {
      assert.deepEqual([guarded.statuses, unguarded.statuses], [statuses, statuses]);
    });

    await context.test('each fault is reported once with its route and its request, and a mistake of the visitor is not', () => {
      const told = guarded.events.map(({ transaction, tags, exception }) => [
        transaction,
        tags?.request_id,
        exception.values.at(-1).value,
      ]);
      // The answer does not wait for the report, so that one may overtake another.
      assert.deepEqual(told.sort(), [
        ['GET /orders', 'visit-2', 'no session for [email]'],
        ['GET /stock', 'visit-3', 'no answer from the warehouse'],
        ['POST /orders/:customer', 'visit-1', 'The card [card] of [email] was declined'],
      ]);
    });
  });
}
