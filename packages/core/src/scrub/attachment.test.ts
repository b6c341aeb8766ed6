import { describe, expect, test } from 'vitest';
import { attachmentText, scrubAttachment } from './attachment.ts';
import type { ScrubValue } from './container.ts';
import { createWork } from './work.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['', 'plain', 'größe 中 😀', '\ufeffmarked', 'a\r\nb'])(
  'the text of an attachment is what its bytes say: %j',
  (text) => {
    expect(attachmentText(bytes(text))).toBe(text);
    expect(attachmentText(Buffer.from(text))).toBe(text);
    expect(attachmentText(text)).toBe(text);
  },
);

test.each<readonly [string, unknown]>([
  ['with a zero byte', bytes('a\0b')],
  ['in UTF-16', new Uint8Array(Buffer.from('plain', 'utf16le'))],
  ['that is no UTF-8', new Uint8Array([0x47, 0xff, 0xd8])],
  ['that ends within a character', bytes('é').subarray(0, 1)],
  ['as an ArrayBuffer', new ArrayBuffer(4)],
  ['as an object', { 0: 65 }],
  ['as nothing', undefined],
])('an attachment %s has no text', (_what, payload) => {
  expect(attachmentText(payload)).toBeUndefined();
});

describe('an attachment', () => {
  const scrub: ScrubValue = (value) => {
    const parts = Array.isArray(value) ? value.map((part) => String(part).replaceAll('tulip', '[x]')) : [];
    return parts.join('') === String(Array.isArray(value) ? value.join('') : '') ? value : parts;
  };

  test('is scrubbed in parts of whole lines, each line of JSON alone, or as the JSON it is', () => {
    const parts: unknown[] = [];
    const seeing: ScrubValue = (value, work) => {
      parts.push(value);
      return scrub(value, work);
    };
    expect(scrubAttachment(bytes('one\ntulip\r\n\n'), seeing, createWork())).toEqual(bytes('one\n[x]\r\n\n'));
    expect(scrubAttachment(bytes('{\n"a": "tulip"\n}'), seeing, createWork())).toEqual(bytes('{\n"a": "[x]"\n}'));
    const log = '{"a":1}\none\n{"a":\n  1}\n[2]\n';
    expect(scrubAttachment(log, seeing, createWork())).toBe(log);
    expect(parts).toEqual([['one\ntulip\r\n\n'], ['{\n"a": "tulip"\n}'], ['{"a":1}', 'one\n{"a":\n  1}', '[2]', '']]);
  });

  test('is read in parts that are not too long, cut before a line that is not further in', () => {
    const parts: unknown[] = [];
    const text = `${'plain words\n'.repeat(2000)}block:\n${'  a line of it\n'.repeat(900)}`;
    scrubAttachment(
      text,
      (value) => {
        if (Array.isArray(value)) parts.push(...value);
        return value;
      },
      createWork(),
    );
    expect(parts.join('\n')).toBe(text);
    expect(parts.length).toBeLessThan(8);
    expect(Math.max(...parts.map((part) => String(part).length))).toBeLessThan(12_300);
  });

  test('in which nothing is hidden is the one that was given', () => {
    const payload = bytes('one\ntwo');
    expect(scrubAttachment(payload, scrub, createWork())).toBe(payload);
    expect(scrubAttachment('one', scrub, createWork())).toBe('one');
  });

  test('that is no text is not sent', () => {
    expect(scrubAttachment(new Uint8Array([0, 1]), scrub, createWork())).toBeUndefined();
  });
});
