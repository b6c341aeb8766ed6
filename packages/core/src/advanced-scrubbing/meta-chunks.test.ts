import { expect, it } from 'vitest';
import { withChunks } from './meta-chunks.ts';

it('adds the parts of each text beside its remarks, and leaves the rest', () => {
  const meta = { a: { 0: { '': { rem: [['shop:1', 's', 3, 6]], len: 9 } } }, b: { '': { rem: [['shop:1', 'x']] } } };
  const before = structuredClone(meta);
  expect(withChunks({ a: ['é [x]'], b: null }, meta)).toEqual({
    a: {
      0: {
        '': {
          rem: [['shop:1', 's', 3, 6]],
          len: 9,
          chunks: [
            { type: 'text', text: 'é ' },
            { type: 'redaction', text: '[x]', rule_id: 'shop:1', remark: 's' },
          ],
        },
      },
    },
    b: { '': { rem: [['shop:1', 'x']] } },
  });
  expect(meta).toEqual(before);
  expect(withChunks('x', null)).toBe(null);
});
