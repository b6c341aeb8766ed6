import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { customersFile, planted } from '../trial/planted.mjs';
import { runScript } from '../trial/run-script.mjs';
import { lackOf, runtimes } from '../trial/runtimes.mjs';

const folder = await mkdtemp(join(tmpdir(), 'vedette-script-'));
after(() => rm(folder, { recursive: true, force: true }));
await writeFile(join(folder, 'customers.csv'), customersFile());

/** The code with which a process ends whose script fails there and catches nothing, with Vedette and without. */
const codes = {
  'the script itself': { 'Node.js': 1, Bun: 1, Deno: 0 },
  'a timer': { 'Node.js': 1, Bun: 1, Deno: 1 },
  'a promise': { 'Node.js': 0, Bun: 0, Deno: 0 },
};

function namesIn({ sent }, values = planted) {
  return [...new Set(findLeaks(sent, values).map(({ name }) => name))].sort();
}

function payloadsOf({ items }, type) {
  return items.filter((item) => item.type === type).map((item) => item.json());
}

/** The kinds of items that arrived, but for the counts of what did not. */
function kindsOf({ items }) {
  return [...new Set(items.map(({ type }) => type))].filter((type) => type !== 'client_report').sort();
}

/** Runs it with Vedette and without. */
function both(script, parameters, { runtime, line }) {
  return Promise.all([true, false].map((guarded) => runScript(script, parameters, { runtime, line, guarded, folder })));
}

for (const runtime of Object.keys(runtimes)) {
  const lack = lackOf(runtime);
  if (lack !== undefined) {
    test(runtime, { skip: process.env.CI === undefined && lack }, () => assert.fail(lack));
    continue;
  }
  for (const line of [10, 11]) {
    test(`${runtime}, Sentry ${line}`, async (context) => {
      const [guarded, unguarded] = await both('import-customers.mjs', ['customers.csv'], { runtime, line });

      await context.test('without Vedette everything that was planted leaves, and with it nothing', () => {
        assert.deepEqual(namesIn(unguarded), Object.keys(planted).sort());
        assert.deepEqual(namesIn(guarded), []);
      });

      await context.test('the script prints and ends as it does without Vedette, and nothing weakens the guard', () => {
        const ends = [guarded, unguarded].map(({ code, printed }) => [code, JSON.parse(printed)]);
        const expected = [1, { imported: 1, skipped: 1, failed: 5 }];
        assert.deepEqual(ends, [expected, expected], guarded.complaints);
        assert.doesNotMatch(guarded.complaints, /\[vedette\]/);
      });

      await context.test('a fault is reported within the budget, and a line that is not fit is not', () => {
        const told = payloadsOf(guarded, 'event').map(({ exception }) => exception.values.map(({ value }) => value));
        const fault = ['the card [card] of [email] was not charged', 'no price for [email]'];
        assert.deepEqual(told, [fault, fault]);
        assert.equal(payloadsOf(unguarded, 'event').length, 5);
      });

      await context.test('what was over the budget is counted', () => {
        const dropped = payloadsOf(guarded, 'client_report').flatMap((report) => report.discarded_events);
        const errors = dropped.filter(({ category }) => category === 'error');
        assert.deepEqual(errors, [{ reason: 'sample_rate', category: 'error', quantity: 3 }]);
      });

      await context.test('the items are those that leave without Vedette, of this line of the SDK', () => {
        assert.deepEqual(kindsOf(guarded), kindsOf(unguarded));
        for (const { sdk } of payloadsOf(guarded, 'event')) assert.match(sdk.version, new RegExp(`^${line}\\.`));
      });

      for (const place of Object.keys(codes)) {
        await context.test(`what is thrown in ${place} is reported without what was planted`, async () => {
          const values = { 'an address': planted['an address in an error'] };
          const run = await both('trial/uncaught.mjs', [place, `no plan for ${values['an address']}`], { runtime, line });
          assert.deepEqual(
            run.map((end) => [end.code, payloadsOf(end, 'event').length, namesIn(end, values)]),
            [
              [codes[place][runtime], 1, []],
              [codes[place][runtime], 1, ['an address']],
            ],
          );
        });
      }
    });
  }
}
