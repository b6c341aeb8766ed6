import { expect, test } from 'vitest';
import { groupingOf } from './grouping.ts';

const thrown = (type: string, value: string, frames: readonly object[] = []): object => ({
  exception: { values: [{ type, value, stacktrace: { frames } }] },
});
const own = { function: 'pay', module: 'orders', filename: '/app/src/orders.ts', lineno: 8, in_app: true };
const library = { function: 'handle', filename: '/app/node_modules/x/router.js', lineno: 3, in_app: false };

test('a fingerprint of its own groups by itself', () => {
  expect(groupingOf({ ...thrown('E', 'a'), fingerprint: ['checkout', 7] })).toEqual(['checkout', '7']);
});

test('a fingerprint with the default in it groups by both', () => {
  const event = thrown('E', 'a', [own]);
  expect(groupingOf({ ...event, fingerprint: ['{{ default }}', 'eu'] })).toEqual([...groupingOf(event), 'eu']);
  expect(groupingOf({ ...event, fingerprint: ['{{default}}'] })).toEqual(groupingOf(event));
});

test('stacks group by type and frames of the application, whatever the value, line or library', () => {
  const first = groupingOf(thrown('E', 'a', [library, own]));
  expect(groupingOf(thrown('E', 'b', [{ ...own, lineno: 99 }]))).toEqual(first);
  expect(groupingOf(thrown('F', 'a', [library, own]))).not.toEqual(first);
  expect(groupingOf(thrown('E', 'a', [library, { ...own, function: 'refund' }]))).not.toEqual(first);
});

test('the module counts before the file, of which only the name counts', () => {
  const { module: _module, ...bare } = own;
  expect(groupingOf(thrown('E', 'a', [own]))).toEqual(['exception', 'E', 'orders#pay']);
  expect(groupingOf(thrown('E', 'a', [bare]))).toEqual(['exception', 'E', 'orders.ts#pay']);
});

test('without frames of the application all frames count', () => {
  expect(groupingOf(thrown('E', 'a', [library]))).toEqual(['exception', 'E', 'router.js#handle']);
});

test('the whole chain of exceptions counts', () => {
  const event = {
    exception: {
      values: [
        { type: 'Cause', value: 'x' },
        { type: 'E', value: 'order 7' },
      ],
    },
  };
  expect(groupingOf(event)).toEqual(['exception', 'Cause', 'x', 'exception', 'E', 'order <int>']);
});

test('messages group by their template, with numbers and ids taken out', () => {
  expect(groupingOf({ logentry: { message: 'user %s', formatted: 'user 7' } })).toEqual(['message', 'user %s']);
  expect(groupingOf({ message: 'job 0f8fad5b-d9cb-469f-a165-70867728950e took 31 ms' })).toEqual([
    'message',
    'job <uuid> took <int> ms',
  ]);
});
