import { draws } from '@vedette/tooling/draws';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEnvelope } from './envelope.ts';
import { writeEnvelope } from './envelope-sample.ts';

const detailOf = (text: string | Uint8Array): string => {
  const result = parseEnvelope(Buffer.from(text));
  return result.ok ? 'ok' : result.detail;
};

const payloadsOf = (text: string | Uint8Array): readonly string[] => {
  const result = parseEnvelope(Buffer.from(text));
  return result.ok
    ? result.envelope.items.map(({ type, payload }) => `${type}=${Buffer.from(payload).toString()}`)
    : [result.detail];
};

test('an envelope without items is an envelope', () => {
  expect(parseEnvelope(Buffer.from('{}'))).toEqual({ ok: true, envelope: { header: {}, items: [] } });
  expect(parseEnvelope(Buffer.from('{"event_id":"a"}\n'))).toEqual({
    ok: true,
    envelope: { header: { event_id: 'a' }, items: [] },
  });
});

test('length counts bytes, not characters', () => {
  expect(payloadsOf('{}\n{"type":"a","length":4}\näö\n{"type":"b"}\nlast')).toEqual(['a=äö', 'b=last']);
  expect(detailOf('{}\n{"type":"a","length":2}\näö\n')).toBe(
    'item 1 (line 2): no newline ends the payload after the 2 bytes that length says',
  );
});

test('without a length the payload ends at the newline, and the last newline is optional', () => {
  expect(payloadsOf('{}\n{"type":"a"}\none\n{"type":"b"}\ntwo\n')).toEqual(['a=one', 'b=two']);
  expect(payloadsOf('{}\n{"type":"a"}\none\n{"type":"b"}\ntwo')).toEqual(['a=one', 'b=two']);
});

test('payloads may be empty', () => {
  expect(payloadsOf('{}\n{"type":"a","length":0}\n\n{"type":"b","length":0}')).toEqual(['a=', 'b=']);
});

test('a payload may hold newlines and bytes that are no text', () => {
  const payload = Uint8Array.of(0, 10, 255, 10, 128);
  const result = parseEnvelope(writeEnvelope({}, [{ header: { type: 'attachment' }, payload }]));
  expect(result.ok && Buffer.from(result.envelope.items[0]?.payload ?? []).equals(payload)).toBe(true);
});

test('header lines are given back as they were received', () => {
  const result = parseEnvelope(Buffer.from('{}\n{ "type" : "a" }\nx'));
  expect(result.ok && Buffer.from(result.envelope.items[0]?.headerLine ?? []).toString()).toBe('{ "type" : "a" }');
});

test.each([
  ['', 'envelope header (line 1): the header line is empty'],
  ['secret\n', 'envelope header (line 1): the header is not valid JSON'],
  ['[]\n', 'envelope header (line 1): the header is not a JSON object'],
  [Uint8Array.of(123, 255, 125), 'envelope header (line 1): the header is not UTF-8'],
  ['{}\n{"type":"a"}\nx\n{secret}\n', 'item 2 (line 4): the header is not valid JSON'],
  ['{}\n\n', 'item 1 (line 2): the header line is empty'],
  ['{}\n{"length":1}\nx', 'item 1 (line 2): the header has no type'],
  ['{}\n{"type":7}\nx', 'item 1 (line 2): the header has no type'],
  ['{}\n{"type":"a","length":"1"}\nx', 'item 1 (line 2): length is not a count of bytes'],
  ['{}\n{"type":"a","length":-1}\nx', 'item 1 (line 2): length is not a count of bytes'],
  ['{}\n{"type":"a","length":9}\nx', 'item 1 (line 2): the payload is truncated: length says 9 bytes, 1 follow'],
])('a malformed envelope is refused with the place and without its content: %j', (text, detail) => {
  expect(detailOf(text)).toBe(detail);
});

test('deep nesting and very many items are refused', () => {
  expect(detailOf('['.repeat(200_000))).toBe('envelope header (line 1): the header is nested deeper than 128 levels');
  expect(detailOf(`{}\n${'{"type":"a"}\n\n'.repeat(1001)}`)).toBe('more than 1000 items');
});

const envelopes = fc.record({
  header: fc.dictionary(fc.string(), fc.string()),
  items: fc.array(
    fc.record({ header: fc.record({ type: fc.string({ minLength: 1, maxLength: 20 }) }), payload: fc.uint8Array() }),
    { maxLength: 6 },
  ),
});

test('what was written is read again', async () => {
  await fc.assert(
    fc.property(envelopes, ({ header, items }) => {
      const result = parseEnvelope(writeEnvelope(header, items));
      const read = result.ok
        ? result.envelope.items.map(({ type, payload }) => [type, Buffer.from(payload).toString('hex')])
        : result;
      expect(read).toEqual(items.map((item) => [item.header.type, Buffer.from(item.payload).toString('hex')]));
    }),
  );
});

test('no bytes make the parser throw, and every item it gives lies within them', async () => {
  await fc.assert(
    fc.property(
      envelopes,
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
      fc.nat(400),
      ({ header, items }, changes, cut) => {
        const bytes = Uint8Array.from(writeEnvelope(header, items)).slice(0, 600 - cut);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const result = parseEnvelope(bytes);
        const size = result.ok
          ? result.envelope.items.reduce((sum, item) => sum + item.headerLine.length + item.payload.length, 0)
          : 0;
        expect(size).toBeLessThanOrEqual(bytes.length);
      },
    ),
    { numRuns: draws(500) },
  );
});
