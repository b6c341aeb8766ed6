import { expect, test } from 'vitest';
import { readArguments } from './command.ts';
import { formatLogEntry } from './log.ts';

test('options have defaults', () => {
  expect(readArguments([])).toEqual({ ok: true, port: 9797, keep: 500, json: false, help: false });
  expect(readArguments(['--port', '0', '--keep=10', '--json'])).toEqual({ ok: true, port: 0, keep: 10, json: true, help: false });
});

test.each([[['--port', 'x']], [['--port', '70000']], [['--keep', '0']], [['--unknown']], [['word']]])(
  'options that cannot be are refused: %j',
  (given) => {
    expect(readArguments(given).ok).toBe(false);
  },
);

test('a log line names types and counts', () => {
  expect(formatLogEntry({ kind: 'kept', types: ['event', 'log', 'log'], bytes: 12 })).toBe('received event, 2 log (12 bytes)');
  expect(formatLogEntry({ kind: 'kept', types: [], bytes: 2 })).toBe('received an empty envelope (2 bytes)');
  expect(formatLogEntry({ kind: 'refused', status: 400, detail: 'why' })).toBe('refused with 400: why');
});
