import { expect, test } from 'vitest';
import { createWriting } from './writing.ts';

const event = [{ type: 'event' }, { message: 'late' }] as const;
const log = [{ type: 'log', item_count: 1 }, { items: [] }] as const;

test('an event that was not written is dropped, once the transport was seen to write', () => {
  const { watch } = createWriting();
  const [first, second, third] = [watch([event, log]), watch([event]), watch([log])];
  expect([first.isDropped(), second.isDropped()]).toEqual([false, false]);
  expect(JSON.stringify(first.items)).toBe(JSON.stringify([event, log]));
  expect([first.isDropped(), second.isDropped(), third.isDropped()]).toEqual([false, true, true]);
});

test('items look as they did, other than events they are the same, and headers of the SDK stay untouched', () => {
  const { items } = createWriting().watch([event, log]);
  expect(items).toEqual([event, log]);
  expect([items[1] === log, Object.keys(event[0]), 'toJSON' in event[0]]).toEqual([true, ['type'], false]);
  expect(structuredClone(items)).toEqual([event, log]);
});
