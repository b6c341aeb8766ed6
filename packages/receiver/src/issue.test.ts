import { expect, test } from 'vitest';
import { createIssueBoard } from './issue.ts';
import { weightOf } from './weight.ts';

const sampled = (message: string, rate: unknown): object => ({
  message,
  contexts: { error_sampling: { client_sample_rate: rate } },
});

test('an issue counts its events and what they stand for', () => {
  const board = createIssueBoard();
  const id = board.add(sampled('down', 0.25), '2026-01-01T00:00:00.000Z');
  expect(board.add({ message: 'down', level: 'warning' }, '2026-01-01T00:00:09.000Z')).toBe(id);
  expect(board.issues()).toEqual([
    {
      id,
      title: 'down',
      culprit: '',
      level: 'warning',
      fingerprint: ['message', 'down'],
      events: 2,
      weightedEvents: 5,
      firstSeen: '2026-01-01T00:00:00.000Z',
      lastSeen: '2026-01-01T00:00:09.000Z',
    },
  ]);
});

test('the issue not seen for longest is forgotten first', () => {
  const board = createIssueBoard({ keep: 2 });
  for (const message of ['a', 'b', 'a', 'c']) board.add({ message }, '');
  expect(board.issues().map(({ title }) => title)).toEqual(['c', 'a']);
});

test.each([
  [0.25, 4],
  [0.3, 3],
  [1, 1],
  [0, 1],
  [-1, 1],
  [2, 1],
  ['0.5', 1],
  [5e-324, 1],
  [undefined, 1],
])('a sample rate of %s gives the weight %s', (rate, weight) => {
  expect(weightOf(sampled('', rate))).toBe(weight);
});
