import { deflateSync, inflateSync } from 'node:zlib';
import { isScrubbedRecording } from '@vedette/core';
import { expect, test } from 'vitest';
import { guardReplayWorker, type WorkerScope } from './guard-replay-worker.ts';

/** The scope of a worker, what its compression is told, and what it answers. */
function started(): {
  readonly scope: WorkerScope & EventTarget;
  readonly told: unknown[];
  readonly answered: unknown[];
  readonly ask: (data: unknown) => void;
} {
  const [told, answered]: [unknown[], unknown[]] = [[], []];
  const target = new EventTarget();
  const scope = Object.assign(target, { postMessage: (message: unknown): void => void answered.push(message) });
  guardReplayWorker({}, { scope });
  target.addEventListener('message', (event) => void told.push(Reflect.get(event, 'data')));
  return { scope, told, answered, ask: (data) => void target.dispatchEvent(new MessageEvent('message', { data })) };
}

const event = (href: string): string => JSON.stringify({ type: 4, data: { href }, timestamp: 1 });

test('the compression is told scrubbed events, and everything else that it is asked', () => {
  const { told, answered, ask } = started();
  ask({ id: 0, method: 'addEvent', arg: event('/rosa@example.org') });
  ask({ id: 1, method: 'clear' });
  ask({ id: 2, method: 'compress', arg: `[${event('/rosa@example.org')}]` });
  expect(told).toEqual([
    { id: 0, method: 'addEvent', arg: event('/[email]') },
    { id: 1, method: 'clear', arg: undefined },
    { id: 2, method: 'compress', arg: `[${event('/[email]')}]` },
  ]);
  expect(answered).toEqual([]);
});

test('what cannot be read is left out and answered, and what is no question is neither', () => {
  const { told, answered, ask } = started();
  const unread = ['rosa', '{"rosa":1}', '', { rosa: 1 }, new Uint8Array(1), null];
  for (const [id, arg] of unread.entries()) ask({ id, method: 'addEvent', arg });
  for (const other of ['rosa', null, 7]) ask(other);
  expect(told).toEqual([]);
  expect(answered).toEqual(unread.map((_arg, id) => ({ id, method: 'addEvent', success: true, response: undefined })));
});

test('a recording that is finished has the mark, and nothing else has', () => {
  const { scope, answered } = started();
  const stream = deflateSync('[1]');
  for (const method of ['finish', 'compress']) scope.postMessage({ id: 1, method, success: true, response: stream });
  scope.postMessage({ id: 2, method: 'finish', success: true, response: new TextEncoder().encode('[1]') });
  scope.postMessage('init');
  const responses = answered.map((message) =>
    typeof message === 'object' && message !== null ? Reflect.get(message, 'response') : message,
  );
  const line = new TextEncoder().encode('{"segment_id":0}\n');
  const isScrubbed = (stream: unknown): boolean =>
    stream instanceof Uint8Array && isScrubbedRecording(Uint8Array.from([...line, ...stream]));
  expect(responses.map(isScrubbed)).toEqual([true, false, false, false]);
  expect(inflateSync(Buffer.from(responses[0])).toString()).toBe('[1]');
  expect(responses.slice(1)).toEqual([stream, new TextEncoder().encode('[1]'), 'init']);
});

test('options that are not fit for use are refused', () => {
  expect(() => guardReplayWorker(JSON.parse('{"detector":[]}'))).toThrow('detector');
});
