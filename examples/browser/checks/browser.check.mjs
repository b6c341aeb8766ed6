import assert from 'node:assert/strict';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { startChromium } from '../trial/chromium.mjs';
import { plant } from '../trial/planted.mjs';
import { runTrial } from '../trial/trial.mjs';

function namesOf(leaks) {
  return [...new Set(leaks.map(({ name }) => name))].sort();
}

function eventTitled({ receiver }, title) {
  const events = receiver.items({ type: 'event' }).map((item) => item.json());
  return events.find((event) => JSON.stringify(event.exception).includes(title));
}

for (const line of [11, 10]) {
  describe(`Sentry ${line}`, () => {
    const planted = plant();
    const browser = startChromium();
    const run = async (guarded) => runTrial({ browser: await browser, line, guarded, planted });
    const guarded = run(true);
    const unguarded = run(false);
    after(async () => {
      const runs = await Promise.allSettled([guarded, unguarded]);
      await Promise.all(runs.map(({ value }) => value?.receiver.close()));
      await (await browser).close();
    });

    test('with Vedette nothing that was typed leaves', async () => {
      assert.deepEqual((await guarded).leaks, []);
    });

    test('without Vedette everything that was typed leaves', async () => {
      assert.deepEqual(namesOf((await unguarded).leaks), Object.keys(planted).sort());
    });

    test('the page answers its visitor as it does without Vedette', async () => {
      assert.deepEqual((await guarded).answers, (await unguarded).answers);
      assert.equal((await guarded).answers[1], 'The payment failed with 502.');
    });

    test('every kind of item arrives that arrives without Vedette', async () => {
      // Whether a loss is reported, and on Sentry 10 whether a click is slow enough for a span, is a matter of chance.
      const chance = line === 10 ? ['client_report', 'span'] : ['client_report'];
      const typesOf = ({ receiver }) =>
        Object.keys(receiver.summary().items)
          .filter((type) => !chance.includes(type))
          .sort();
      const kinds = ['event', 'feedback', 'log', 'session', line === 10 ? 'transaction' : 'span'];
      assert.deepEqual(typesOf(await guarded), kinds);
      assert.deepEqual(typesOf(await unguarded), kinds);
    });

    test('an event says which route failed, by its pattern', async () => {
      const { transaction } = eventTitled(await guarded, "reading 'lines'");
      assert.equal(transaction, '/orders/:email');
      assert.equal(eventTitled(await guarded, 'PaymentError').transaction, '/');
    });

    test("the receiver's page shows the event", async () => {
      const { receiver } = await guarded;
      const page = await (await browser).newPage();
      await page.goto(receiver.origin);
      await page.getByRole('link', { name: 'PaymentError' }).first().click();
      const shown = await page.textContent('body');
      const folder = await mkdtemp(join(tmpdir(), 'vedette-example-browser-'));
      const screenshot = join(folder, `sentry-${line}.png`);
      await page.screenshot({ path: screenshot, fullPage: true });
      assert.match(shown, /card \[card\] of \[email\] was declined with 502/);
      assert.match(shown, /sentry\.javascript\.browser/);
      assert.ok((await stat(screenshot)).size > 0);
      process.stdout.write(`The receiver's page: ${screenshot}\n`);
    });
  });
}
