import { expect, test } from 'vitest';
import { originalsOf, readAt, readText } from './original.ts';

const hostile = {
  get cause(): unknown {
    throw new Error('no cause');
  },
};

test('a member is read by its path, and is missing where reading throws', () => {
  expect(readAt({ a: { b: 1 } }, 'a', 'b')).toBe(1);
  expect([readAt(hostile, 'cause'), readAt(undefined, 'a'), readAt({}, 'a', 'b')]).toEqual([undefined, undefined, undefined]);
  expect([readText({ a: 'x' }, 'a'), readText({ a: '' }, 'a'), readText({ a: 1 }, 'a')]).toEqual(['x', undefined, undefined]);
});

test('the originals are the error and what it wraps, each once, and no more than twenty', () => {
  const inner = new Error('inner');
  const driver = { code: '23505' };
  const outer = Object.assign(new AggregateError([inner, 'text', driver], 'all', { cause: inner }), { original: driver });
  Object.assign(inner, { cause: outer });
  expect(originalsOf(outer)).toEqual([outer, inner, driver]);
  expect(originalsOf(hostile)).toEqual([hostile]);
  expect([originalsOf('text'), originalsOf(undefined), originalsOf(null)]).toEqual([[], [], []]);
  expect(originalsOf({ errors: Array.from({ length: 100 }, () => ({})) })).toHaveLength(20);
});
