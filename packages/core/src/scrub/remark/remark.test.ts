import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, isAscii, utf8Length } from './remark.ts';

const any = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '\ud83c', '\udf37', 'é') }),
);

test('counts bytes as UTF-8 has them, also of halves of pairs', () => {
  fc.assert(
    fc.property(any, (text) => {
      const bytes = Buffer.byteLength(text);
      expect([utf8Length(text), isAscii(text)]).toEqual([bytes, bytes === text.length]);
    }),
  );
  expect(utf8Length('\ud800')).toBe(3);
});

test('counts code points', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(codePoints(text)).toBe([...text].length);
    }),
  );
  expect([codePoints('a😀é'), codePoints('')]).toEqual([3, 0]);
});
