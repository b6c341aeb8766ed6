import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from './command.ts';
import { formatLogEntry } from './log.ts';
import { startReceiver } from './receiver.ts';

function start(parameters: readonly string[]): ChildProcess {
  const child = fork(fileURLToPath(new URL('./bin.ts', import.meta.url)), [...parameters], { silent: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

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

test('the command ends when the process that started it goes away', async () => {
  const child = start(['--port', '0', '--json']);
  const [line] = child.stdout === null ? [] : await once(child.stdout, 'data');
  expect(JSON.parse(String(line))).toMatchObject({ kind: 'listening' });
  const ended = once(child, 'exit');
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});

test('a port that is taken is told with what to do', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const { port } = new URL(receiver.origin);
  const child = start(['--port', port]);
  const [[code], said] = await Promise.all([once(child, 'exit'), child.stderr === null ? '' : text(child.stderr)]);
  expect([code, said]).toEqual([1, `Port ${port} is taken. Give another with --port, or --port 0 for a free one.\n`]);
});
