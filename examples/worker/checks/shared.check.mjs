import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { startShared } from '../trial/shared.mjs';

const planted = { 'an address': 'mira@post.example', 'a card number': ['5555', '5555', '5555', '4444'].join(' ') };

function typesTo(sent, host) {
  const bodies = sent.filter(({ url }) => new URL(url).host === host).map(({ bytes }) => new TextDecoder().decode(bytes));
  return bodies.flatMap((body) => [...body.matchAll(/^\{"type":"(\w+)"/gm)].map(([, type]) => type));
}

for (const line of [10, 11]) {
  describe(`Sentry ${line}`, () => {
    test('Workers that share an object report their faults, and nothing of what was planted', async () => {
      const shared = await startShared({ line, workers: 2 });
      try {
        const events = () => typesTo(shared.sent(), 'sentry.invalid').filter((type) => type === 'event').length;
        // What comes before the object has answered for the first time waits for the next fault of its kind.
        for (let at = 0, deadline = Date.now() + 30_000; events() < 2 && Date.now() < deadline; at += 1) {
          // The SDK drops a second event that is like the one before it.
          const customer = encodeURIComponent(`${planted['an address']}, visit ${at}`);
          for (const worker of [0, 1]) assert.equal(await shared.ask(worker, `/customers/${customer}`), 500);
          await new Promise((later) => setTimeout(later, 100));
        }
        assert.ok(events() >= 2);
        assert.deepEqual(
          findLeaks(
            shared.sent().map(({ bytes }) => bytes),
            planted,
          ),
          [],
        );
      } finally {
        await shared.stop();
      }
    });

    test('what a page sends to the tunnel is scrubbed and forwarded to its project, and to no other', async () => {
      const shared = await startShared({ line, workers: 1 });
      const envelopeFor = (dsn) =>
        `${JSON.stringify({ dsn })}\n{"type":"event"}\n${JSON.stringify({ message: Object.values(planted).join(' ') })}`;
      try {
        const post = (body) => shared.ask(0, '/tunnel', { method: 'POST', body });
        // The first event of an isolate waits until the object has answered.
        await post(envelopeFor('https://public@pages.invalid/7'));
        assert.equal(await post(envelopeFor('https://public@pages.invalid/7')), 200);
        assert.equal(await post(envelopeFor('https://public@elsewhere.invalid/7')), 403);
        assert.ok(typesTo(shared.sent(), 'pages.invalid').includes('event'));
        assert.deepEqual(typesTo(shared.sent(), 'elsewhere.invalid'), []);
        assert.deepEqual(
          findLeaks(
            shared.sent().map(({ bytes }) => bytes),
            planted,
          ),
          [],
        );
      } finally {
        await shared.stop();
      }
    });
  });
}
