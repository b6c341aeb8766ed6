import { expect, test } from 'vitest';
import { closingEventOf } from './closing-event.ts';
import { keyOf } from './grouping/key.ts';

const frame = { function: 'charge', filename: '/app/payments.js', lineno: 7, in_app: true };

function eventWith(more: object): Readonly<Record<string, unknown>> {
  const stacktrace = { frames: [{ ...frame, vars: { card: '4711' }, context_line: 'pay(card)', pre_context: ['// 4711'] }] };
  return {
    event_id: 'a'.repeat(32),
    message: 'refused',
    fingerprint: ['{{ default }}', 'code=4;'],
    tags: { area: 'pay' },
    exception: { values: [{ type: 'Error', value: 'no card', mechanism: { handled: false }, stacktrace }] },
    threads: { values: [{ id: 1, stacktrace }] },
    ...more,
  };
}

test('what is kept names the fault, and holds nothing of its occurrences', () => {
  const event = eventWith({
    breadcrumbs: [{ message: '4711' }],
    request: { url: '/pay/4711' },
    user: { id: '4711' },
    extra: { card: '4711' },
    modules: { pay: '4711' },
  });
  const before = structuredClone(event);
  const [headers, left] = closingEventOf([{ type: 'event' }, event]);
  expect([headers, event]).toEqual([{ type: 'event' }, before]);
  expect(JSON.stringify(left)).not.toContain('4711');
  expect(left).toEqual({
    ...eventWith({}),
    exception: {
      values: [{ type: 'Error', value: 'no card', mechanism: { handled: false }, stacktrace: { frames: [frame] } }],
    },
    threads: { values: [{ id: 1, stacktrace: { frames: [frame] } }] },
  });
  expect(keyOf(Object(left))).toBe(keyOf(event));
});

test('what is no event stays as it is', () => {
  const bytes = new Uint8Array(2);
  for (const payload of [bytes, 'text', null, { exception: 1, threads: { values: 2 }, stacktrace: [] }])
    expect(closingEventOf([{ type: 'event' }, payload])).toEqual([{ type: 'event' }, payload]);
});
