import { expect, test } from 'vitest';
import { entryReader, formattedMessage, levelOf, tagOf } from './event-entries.ts';

test('a message is told with its parameters, as the server does', () => {
  expect(formattedMessage({ message: 'late' })).toBe('late');
  expect(formattedMessage({ message: 'late', logentry: { formatted: 'order 7 is late' } })).toBe('order 7 is late');
  expect(formattedMessage({ logentry: { message: 'order %s of %s is 100%% late, {}', params: [7, 'ann'] } })).toBe(
    'order 7 of ann is 100%% late, {}',
  );
  expect(formattedMessage({ logentry: { message: 'of %s', params: [{ name: 'ann' }] } })).toBe('of ');
  expect(formattedMessage({})).toBeUndefined();
});

test('an event without a level is an error, and a log is an info', () => {
  expect([levelOf({}), levelOf({ level: 'log' }), levelOf({ level: 'fatal' })]).toEqual(['error', 'info', 'fatal']);
});

test('a tag is what the server would store, and some fields are tags too', () => {
  const event = { tags: { shop: 'north', open: true, floors: 3, odd: {} }, transaction: '/pay', environment: 'live' };
  expect(
    ['shop', 'open', 'floors', 'odd', 'transaction', 'environment', 'level', 'toString'].map((name) => tagOf(event, name)),
  ).toEqual(['north', 'True', '3', undefined, '/pay', 'live', 'error', undefined]);
  expect(tagOf({ tags: [['shop', 'north'], null, 'odd'] }, 'shop')).toBe('north');
  expect(tagOf({ tags: { transaction: 'mine' }, transaction: '/pay' }, 'transaction')).toBe('mine');
});

test('the frames of an event are those of its exceptions, its own and those of its threads', () => {
  const stack = (name: string): object => ({ stacktrace: { frames: [{ function: name }, null] } });
  const event = { exception: { values: [stack('a'), null] }, ...stack('b'), threads: { values: [stack('c')] } };
  const entries = entryReader(event);
  expect(entries('frames')).toEqual([{ function: 'a' }, { function: 'b' }, { function: 'c' }]);
  expect(entries('frames')).toBe(entries('frames'));
});

test('the messages of an event are its own and those of its exceptions', () => {
  const values = [
    { type: 'A', value: 'inner' },
    { type: 'B', value: 'outer' },
  ];
  expect(entryReader({ message: 'own', exception: { values } })('messages')).toEqual([{ message: 'own' }, ...values]);
});
