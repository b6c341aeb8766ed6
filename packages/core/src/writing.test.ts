import { expect, test } from 'vitest';
import { createWriting } from './writing.ts';

const event = [{ type: 'event' }, { message: 'late' }] as const;
const log = [{ type: 'log', item_count: 1 }, { items: [] }] as const;
const written = JSON.stringify([event]);

test('an event that was not written is dropped, once the transport was seen to write', () => {
  const { give } = createWriting();
  const early = give([event], () => 'nothing');
  expect(early.isDropped()).toBe(false);
  const first = give([event, log], JSON.stringify);
  expect([first.answer, first.isDropped()]).toEqual([JSON.stringify([event, log]), false]);
  expect([give([event], () => 'nothing'), give([log], JSON.stringify)].map(({ isDropped }) => isDropped())).toEqual([true, true]);
});

test('nothing is dropped by a transport that writes later, also where it wrote at once before', () => {
  const { give } = createWriting();
  const later = give([event], (items) => () => JSON.stringify(items));
  expect([later.isDropped(), later.answer(), later.isDropped()]).toEqual([false, written, false]);
  expect(give([event], () => 'nothing').isDropped()).toBe(false);

  const other = createWriting();
  expect(other.give([event], JSON.stringify).answer).toBe(written);
  const kept = other.give([event], (items) => () => JSON.stringify(items));
  expect([kept.isDropped(), kept.answer()]).toEqual([true, written]);
  expect(other.give([event], () => 'nothing').isDropped()).toBe(false);
});

test('an event that is written once more afterwards, as by a log, tells nothing new', () => {
  const { give } = createWriting();
  const twice = give([event], (items) => [JSON.stringify(items), () => JSON.stringify(items)] as const);
  expect(twice.answer[1]()).toBe(written);
  expect(give([event], () => 'nothing').isDropped()).toBe(true);
});

test('items look as they did, other than events they are the same, and headers of the SDK stay untouched', () => {
  const { answer } = createWriting().give([event, log], (items) => items);
  expect(answer).toEqual([event, log]);
  expect([answer[1] === log, Object.keys(event[0]), 'toJSON' in event[0]]).toEqual([true, ['type'], false]);
  expect(structuredClone(answer)).toEqual([event, log]);
});
