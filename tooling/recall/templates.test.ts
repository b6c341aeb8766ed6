import { draws } from '@vedette/tooling/draws';
import { expect, test } from 'vitest';
import { serverSets } from '../../packages/core/src/detectors/server.ts';
import { template } from '../../packages/core/src/grouping/template/template.ts';
import { scrubbedBy } from '../../packages/core/src/scrub/scrubbed-by.ts';
import { samples } from './corpus.ts';

/** The texts of a value, at any depth, that hold another one. */
function textsWith(value: string, within: unknown): readonly string[] {
  if (typeof within === 'string') return within.includes(value) ? [within] : [];
  return typeof within === 'object' && within !== null ? Object.values(within).flatMap((inner) => textsWith(value, inner)) : [];
}

test('what is recognised in a message stands in no template of it that leaves, and seldom in one before it is scrubbed', async () => {
  const scrubbed = scrubbedBy(serverSets);
  let messages = 0;
  let kept = 0;
  const left: string[] = [];
  for await (const { generator, index, shape, value, item } of samples(1, draws(12))) {
    // The body of a form in parts is no message.
    if (typeof value !== 'string' || value.length < 6 || shape.startsWith('part of a body')) continue;
    for (const message of textsWith(value, item).filter((text) => !scrubbed(text).includes(value))) {
      const made = template(message);
      messages += 1;
      kept += made.includes(value) ? 1 : 0;
      if (scrubbed(made).includes(value)) left.push(`${generator} ${index}`);
    }
  }
  expect(messages).toBeGreaterThan(1500);
  expect(kept / messages).toBeLessThan(0.005);
  expect(left).toEqual([]);
});
