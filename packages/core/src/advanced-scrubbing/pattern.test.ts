import { expect, it } from 'vitest';
import { createPatterns, inOrder } from './pattern.ts';

const redaction = { method: 'mask' } as const;

it('finds the groups that are asked for, in the order of the text', () => {
  const [pattern] = createPatterns({ type: 'pattern', pattern: '(b)?(a)', replaceGroups: [2, 1], redaction });
  expect(pattern?.find('ba')).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 2 },
  ]);
});

it('looks for a password in three ways, and for an address in two', () => {
  expect(createPatterns({ type: 'password', redaction }).map(({ scope }) => scope)).toEqual(['value', 'key', 'pair']);
  expect(createPatterns({ type: 'ip', redaction }).length).toBe(2);
  expect(createPatterns({ type: 'alias', rule: 'a', hideInner: false, redaction })).toEqual([]);
});

it('refuses an expression that cannot be used', () => {
  expect(() => createPatterns({ type: 'redact_pair', keyPattern: '(?!a)', redaction })).toThrow(RangeError);
});

it('passes over what reaches back', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 2, end: 3 },
    { start: 4, end: 4 },
  ];
  expect(inOrder(spans)).toEqual([spans[0], spans[2]]);
});
