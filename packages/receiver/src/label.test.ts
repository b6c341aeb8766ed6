import { expect, test } from 'vitest';
import { countReplaced, splitAtLabels } from './label.ts';
import { readPayload } from './payload.ts';

const replacedIn = (
  payload: string | object,
  { type = 'event' }: { readonly type?: string } = {},
): ReturnType<typeof countReplaced> => {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return countReplaced(readPayload(type, Buffer.from(text), { payloadBytes: 10_000 }));
};

test('labels are counted in strings at any depth', () => {
  const found = replacedIn({ message: '[email] wrote to [email]', user: { list: ['[card]', '[url credentials]'] } });
  expect(found.labels).toEqual({ '[email]': 2, '[card]': 1, '[url credentials]': 1 });
});

test('JSON inside a string is walked and not read as text', () => {
  expect(replacedIn({ body: '{"flags":[true],"none":[null],"mail":"[email]"}' }).labels).toEqual({ '[email]': 1 });
});

test('the syntax of JSON is no label', () => {
  expect(replacedIn('{"flags":[true],"nothing":[null]}').labels).toEqual({});
  expect(replacedIn({ text: '[Filtered] [0] [object Object] [a] [UPPER]' }).labels).toEqual({});
});

test('attachments that are text are searched, others are not', () => {
  expect(replacedIn('user [email] from [ip]\n', { type: 'attachment' }).labels).toEqual({ '[email]': 1, '[ip]': 1 });
  expect(replacedIn('\0[email]', { type: 'attachment' }).labels).toEqual({});
});

test('a replay recording is searched after its segment line', () => {
  expect(replacedIn('{"segment_id":0}\n[{"data":"[email]"}]', { type: 'replay_recording' }).labels).toEqual({ '[email]': 1 });
});

test('remarks are counted by rule at any path, and their ids are no labels', () => {
  const rem = [
    ['@email', 's', 0, 7],
    ['[ip]', 'x'],
  ];
  const found = replacedIn({
    user: {},
    _meta: { user: { email: { '': { rem } }, list: { '0': { '': { rem: [['@email']] } } } } },
  });
  expect(found).toEqual({ labels: {}, remarks: { '@email': 2, '[ip]': 1 } });
});

test('remarks of an unexpected form are passed over', () => {
  const meta = { '': { rem: [null, [], [7], 'x'] }, a: null, b: [], c: { '': { rem: {} } } };
  expect(replacedIn({ _meta: meta }).remarks).toEqual({});
});

test('a payload beyond the limit is not searched', () => {
  expect(replacedIn({ text: `[email]${' '.repeat(10_000)}` }).labels).toEqual({});
});

test('splitting keeps every character', () => {
  expect(splitAtLabels('a [email] b [ip]')).toEqual([
    { text: 'a ', label: false },
    { text: '[email]', label: true },
    { text: ' b ', label: false },
    { text: '[ip]', label: true },
  ]);
});
