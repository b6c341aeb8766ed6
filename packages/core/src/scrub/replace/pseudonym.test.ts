import { expect, test } from 'vitest';
import { pseudonymOf } from './pseudonym.ts';

const name = '0123456789abcdef'.repeat(2);

test('32 hexadecimal digits make a pseudonym, and anything else makes none', () => {
  expect(pseudonymOf(() => name, 'user', 'rosa')).toBe(`anon-${name}`);
  for (const answer of ['', name.slice(1), name.toUpperCase(), undefined])
    expect(pseudonymOf(() => answer, 'user', 'rosa')).toBeUndefined();
  expect(pseudonymOf(undefined, 'user', 'rosa')).toBeUndefined();
});

test('a promise is refused', () => {
  const answering: unknown = () => Promise.resolve(name);
  if (typeof answering !== 'function') throw new TypeError('no function');
  expect(() => pseudonymOf((kind, value) => Reflect.apply(answering, undefined, [kind, value]), 'user', 'rosa')).toThrow(
    TypeError,
  );
});
