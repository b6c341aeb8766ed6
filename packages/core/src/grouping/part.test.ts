import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedText, encodedPart, part } from './part.ts';

describe('a part', () => {
  test('is name=value; with what would end it, or be read as a variable, escaped', () => {
    expect(encodedPart(part('status', '404'))).toBe('status=404;');
    expect(encodedPart(part('a=b', '{{ default }}, 100%;'))).toBe('a%3db=%7b%7b default %7d%7d%2c 100%25%3b;');
    expect(part('route', '/orders/:id', { isNarrow: true })).toEqual({ name: 'route', value: '/orders/:id', isNarrow: true });
    expect(part('route', '/')).toEqual({ name: 'route', value: '/' });
  });

  test('has at most 200 characters, and what is cut ends in the hash of all of it', () => {
    const long = 'word '.repeat(100);
    const parts = ['', 'a', 'b'].map((end) => encodedPart(part('template', long + end)));
    expect(parts.map(({ length }) => length)).toEqual([200, 200, 200]);
    expect(new Set(parts).size).toBe(3);
    for (const text of parts) expect(text).toMatch(/^template=word .*~[0-9a-f]{16};$/);
    expect(encodedPart(part('n'.repeat(500), 'v'))).toHaveLength(200);
  });

  test('never is the same text as another, and never reads as a variable', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', ';', '{', '}', '%', '3', 'b', '~', ' ') }));
    const sometimesLong = fc.tuple(text, fc.constantFrom(1, 1, 50)).map(([one, times]) => one.repeat(times));
    const list = fc.array(fc.record({ name: text, value: sometimesLong }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [joined, otherwise] = [one, other].map((parts) => parts.map(encodedPart).join(''));
        expect(joined === otherwise).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(joined).not.toMatch(/[{}]/);
        for (const each of one) expect(encodedPart(each).length).toBeLessThan(201);
      }),
    );
  });

  test('is cut between characters, and not within one', () => {
    for (const before of [0, 1])
      expect(boundedText(`${'a'.repeat(before)}${'😀'.repeat(300)}`)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(boundedText('short')).toBe('short');
  });
});
