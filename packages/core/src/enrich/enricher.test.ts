import { describe, expect, test } from 'vitest';
import { type Enricher, enrichmentBy } from './enricher.ts';

/** An enricher that answers what no typed one could. */
function answering(answer: () => unknown): Enricher {
  return { id: 'test/answer', describe: (...given) => Reflect.apply(answer, undefined, given) };
}

describe('the answer of an enricher', () => {
  test('is what it adds, or nothing', () => {
    expect(
      enrichmentBy(
        answering(() => ({ tags: { a: 'b' } })),
        {},
        {},
      ),
    ).toEqual({ tags: { a: 'b' } });
    for (const none of [undefined, null])
      expect(
        enrichmentBy(
          answering(() => none),
          {},
          {},
        ),
      ).toBeUndefined();
  });

  test('is refused where it is no object, and where it is a promise, whose rejection reaches nobody', async () => {
    for (const answer of ['x', 1, true, [{ tags: {} }], Promise.reject(new Error('x'))])
      expect(() =>
        enrichmentBy(
          answering(() => answer),
          {},
          {},
        ),
      ).toThrow(TypeError);
    await new Promise((resolve) => setImmediate(resolve));
  });
});
