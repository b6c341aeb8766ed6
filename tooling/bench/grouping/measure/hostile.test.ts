import { afterAll, describe, expect, test } from 'vitest';
import { hostile, ordinaryText } from './messages.ts';
import { workCounter } from './work.ts';

const { workOf, close } = workCounter(/core\/src\/grouping\/(?:template|characters)/);
afterAll(close);
// Loaded only now: blocks are counted in code that is read after counting began.
const { template } = await import('../../../../packages/core/src/grouping/template/template.ts');

/** How many times as much work as of ordinary text a hostile one may be. */
const most = 3;

const megabyte = 1_048_576;

test('work is counted', () => {
  expect(workOf(() => template(ordinaryText(2000)))).toBeGreaterThan(1.6 * workOf(() => template(ordinaryText(1000))));
});

describe.each(Object.entries(hostile))('a message of %s', (_name, text) => {
  test('is not much more work than ordinary text of its length', () => {
    for (const length of [1000, 2000, 4000, megabyte]) {
      const allowed = most * workOf(() => template(ordinaryText(length)));
      expect(
        workOf(() => template(text(length))),
        `at ${length} characters`,
      ).toBeLessThanOrEqual(allowed);
    }
  });
});
