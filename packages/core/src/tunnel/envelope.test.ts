import { expect, test } from 'vitest';
import { readEnvelope, writeEnvelope } from './envelope.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('items with and without a length are read, also with empty lines behind them', () => {
  const text = '{"dsn":"x"}\n{"type":"event","length":13}\n{"message":1}\n{"type":"session"}\n{"sid":"é"}\n\n';
  expect(readEnvelope(bytes(text))).toEqual([
    { dsn: 'x' },
    [
      [{ type: 'event', length: 13 }, { message: 1 }],
      [{ type: 'session' }, { sid: 'é' }],
    ],
  ]);
});

test('a payload with a length may hold line breaks', () => {
  const [, items] = readEnvelope(bytes('{}\n{"type":"attachment","length":3}\na\nb\n{"type":"session"}\n{}')) ?? [];
  expect(items).toEqual([
    [{ type: 'attachment', length: 3 }, bytes('a\nb')],
    [{ type: 'session' }, {}],
  ]);
});

test('what is no JSON, and what no JSON belongs in, stays bytes', () => {
  const [, items] =
    readEnvelope(bytes('{}\n{"type":"event"}\n{\n{"type":"replay_recording"}\n{}\n{"type":"new"}\n{}\n{}\n{}')) ?? [];
  expect(items?.map(([, payload]) => payload)).toEqual([bytes('{'), bytes('{}'), bytes('{}'), bytes('{}')]);
});

test('an envelope of headers alone has no items, and a header at the end an empty payload', () => {
  expect(readEnvelope(bytes('{"a":1}'))).toEqual([{ a: 1 }, []]);
  expect(readEnvelope(bytes('{}\n{"type":"attachment"}'))).toEqual([{}, [[{ type: 'attachment' }, new Uint8Array()]]]);
});

test('what is written is read again', () => {
  const envelope = [
    { dsn: 'x' },
    [
      [{ type: 'event' }, { message: 'a\nb' }],
      [{ type: 'attachment', filename: 'a.txt' }, bytes('1\n2\n')],
      [{ type: 'session' }, { sid: 'é' }],
    ],
  ] as const;
  const [headers, items] = readEnvelope(writeEnvelope(envelope)) ?? [];
  expect(headers).toEqual(envelope[0]);
  expect(items?.map(([own, payload]) => [{ ...own, length: undefined }, payload])).toEqual(
    envelope[1].map(([own, payload]) => [{ ...own, length: undefined }, payload]),
  );
  expect(items?.map(([own]) => own['length'])).toEqual([18, 4, 13 - 1]);
});
