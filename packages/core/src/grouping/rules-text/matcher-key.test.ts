import { expect, test } from 'vitest';
import { groupOf, isGlobKey, longKey, meantBy, shortKey } from './matcher-key.ts';

test('the long names stand for short ones, and are the ones that are printed', () => {
  expect(['error.type', 'type', 'stack.abs_path', 'tags.a.b', 'thread.name'].map(shortKey)).toEqual([
    'type',
    'type',
    'path',
    'tags.a.b',
    'thread.name',
  ]);
  expect(['type', 'path', 'message', 'tags.a'].map(longKey)).toEqual(['error.type', 'stack.abs_path', 'message', 'tags.a']);
});

test('a name that no matcher has is told what it was meant to be', () => {
  expect(['user.id', 'toString', 'tags'].map(shortKey)).toEqual([undefined, undefined, undefined]);
  expect(meantBy('eror.type')).toBe('Did you mean "error.type"?');
  expect(meantBy('transaction')).toBe('Sentry has it as a tag: write tags.transaction.');
});

test('a matcher is tried on what its group holds', () => {
  expect(['type', 'message', 'app', 'tags.x', 'thread.id'].map(groupOf)).toEqual([
    'exceptions',
    'messages',
    'frames',
    'tags',
    'threads',
  ]);
});

test('yes and no, families and SDKs are words and no globs', () => {
  expect(['app', 'sdk', 'family', 'type', 'tags.x'].map(isGlobKey)).toEqual([false, false, false, true, true]);
});
