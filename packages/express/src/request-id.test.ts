import { expect, test } from 'vitest';
import { requestIdOf } from './request-id.ts';

test.each(['1', 'f'.repeat(128), '7d0c-4f_a.b:c', 'Root=1-67891233/abc+d='])('the id %s is taken', (id) => {
  expect(requestIdOf(id)).toBe(id);
});

test.each([undefined, '', 'f'.repeat(129), 'a b', 'a\nb', 'a,b', '<b>', '"', 'jane@example.com', 'ä'])(
  '%j is replaced by a new id',
  (id) => {
    expect(requestIdOf(id)).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(requestIdOf(id)).not.toBe(requestIdOf(id));
  },
);
