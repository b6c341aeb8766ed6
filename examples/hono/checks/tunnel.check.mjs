import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { onWorkers } from '../trial/on-workers.mjs';

const planted = { 'an address': 'mira@post.example', 'a card': ['5555', '5555', '5555', '4444'].join(' ') };
const event = JSON.stringify({ message: Object.values(planted).join(' paid with ') });

async function visit(ask) {
  const envelopes = ['pages', 'elsewhere'].map(
    (host) => `${JSON.stringify({ dsn: `https://public@${host}.invalid/7` })}\n{"type":"event"}\n${event}`,
  );
  const answers = [];
  for (const body of envelopes) answers.push(await ask('/tunnel', { method: 'POST', body }));
  for (const answer of answers) await answer.arrayBuffer();
  return answers.map(({ status }) => status);
}

for (const line of [10, 11]) {
  test(`Workers, Sentry ${line}: what a page sends to a route of Hono is scrubbed and forwarded, to its project alone`, async () => {
    const { statuses, sent } = await onWorkers({ entry: 'tunnel.mjs', line, visit, errors: 1 });
    assert.deepEqual(statuses, [200, 403]);
    const events = sent.filter((bytes) => /^\{"type":"event"/m.test(new TextDecoder().decode(bytes)));
    assert.equal(events.length, 1);
    assert.deepEqual(findLeaks(sent, planted), []);
  });
}
