import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, joinChunks, splitChunks } from './chunks.ts';

const text = fc.string({ unit: 'binary' });
const chunk: fc.Arbitrary<Chunk> = fc.oneof(
  text.filter((part) => part !== '').map((part): Chunk => ({ type: 'text', text: part })),
  text.map((part): Chunk => ({ type: 'redaction', text: part, rule_id: 'shop:1', remark: 's' })),
);

/** Chunks without two texts next to each other, which no remark could tell apart. */
const chunks = fc
  .array(chunk)
  .map((list) => list.filter(({ type }, at) => type === 'redaction' || list[at - 1]?.type !== 'text'));

describe('chunks', () => {
  it('come back from the text and the remarks that they are joined to', () => {
    fc.assert(
      fc.property(chunks, (list) => {
        const joined = joinChunks(list);
        expect(splitChunks(joined.text, joined.remarks)).toEqual(list);
      }),
    );
  });

  it('are cut at bytes of UTF-8, not at units of UTF-16', () => {
    expect(splitChunks('é😀[mail]!', [['shop:1', 's', 6, 12]])).toEqual([
      { type: 'text', text: 'é😀' },
      { type: 'redaction', text: '[mail]', rule_id: 'shop:1', remark: 's' },
      { type: 'text', text: '!' },
    ]);
  });

  it.each([
    [3, 4],
    [90, 91],
    [4, 2],
  ])('pass over a remark that does not fit the text, from %i to %i', (start, end) => {
    expect(splitChunks('a😀b', [['shop:1', 's', start, end]]).every(({ type }) => type === 'text')).toBe(true);
  });

  it('know no remark without a range', () => {
    expect(splitChunks('abc', [['shop:1', 'x']])).toEqual([{ type: 'text', text: 'abc' }]);
    expect(splitChunks('', [])).toEqual([]);
  });
});
