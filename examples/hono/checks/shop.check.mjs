import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { onNode } from '../trial/on-node.mjs';
import { onWorkers } from '../trial/on-workers.mjs';

/** None of it is written down anywhere, and each run has its own. */
const planted = {
  'an address': `${randomBytes(5).toString('hex')}.mira@post.example`,
  'a card': ['5555', '5555', '5555', '4444'].join(' '),
  'a password': randomBytes(12).toString('base64url'),
};

async function visit(ask) {
  const [customer, headers] = [encodeURIComponent(planted['an address']), { 'content-type': 'application/json' }];
  const body = JSON.stringify({ card: planted['a card'], password: planted['a password'] });
  const answers = [
    await ask(`/orders/${customer}`, { method: 'POST', headers: { ...headers, 'x-request-id': 'visit-1' }, body }),
    await ask('/catalogue?page=1'),
    await ask('/catalogue?page=one'),
  ];
  for (const answer of answers) await answer.arrayBuffer();
  return answers.map(({ status }) => status);
}

/** The same shop with Vedette and without, on a runtime and a line of the SDK. */
const runtimes = {
  'Node.js': (line) => [
    onNode({ instrument: 'instrument.mjs', line, visit }),
    onNode({ instrument: 'unguarded/instrument.mjs', line, visit }),
  ],
  Workers: (line) => [
    onWorkers({ entry: 'worker.mjs', line, visit, errors: 1 }),
    onWorkers({ entry: 'unguarded/worker.mjs', line, visit, errors: 1 }),
  ],
};

function namesIn({ sent }) {
  return [...new Set(findLeaks(sent, planted).map(({ name }) => name))].sort();
}

function eventsOf({ sent }) {
  const bodies = sent.map((bytes) => new TextDecoder().decode(bytes).split('\n'));
  return bodies.filter(([, header]) => header.startsWith('{"type":"event"')).map(([, , payload]) => JSON.parse(payload));
}

for (const [runtime, start] of Object.entries(runtimes)) {
  for (const line of [10, 11]) {
    test(`${runtime}, Sentry ${line}`, async (context) => {
      const [guarded, unguarded] = await Promise.all(start(line));

      await context.test('without Vedette everything that was planted leaves, and with it nothing', () => {
        assert.deepEqual(namesIn(unguarded), Object.keys(planted).sort());
        assert.deepEqual(namesIn(guarded), []);
      });

      await context.test('the shop answers as it does without Vedette', () => {
        assert.deepEqual(
          [guarded.statuses, unguarded.statuses],
          [
            [500, 200, 400],
            [500, 200, 400],
          ],
        );
      });

      await context.test('a fault is reported once with its route and its request, and a mistake of the visitor is not', () => {
        const told = eventsOf(guarded).map(({ transaction, tags }) => [transaction, tags.request_id]);
        assert.deepEqual(told, [['POST /orders/:customer', 'visit-1']]);
      });
    });
  }
}
