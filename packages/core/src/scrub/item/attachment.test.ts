import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import { scrubItem } from '../../stages/scrub.ts';
import { createWork } from '../work.ts';
import { attachmentText, scrubAttachment } from './attachment.ts';
import type { ScrubValue } from './container.ts';

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
  ['to which UTF-16 was added', Buffer.concat([bytes('a line\n'.repeat(5000)), Buffer.from('plain', 'utf16le')])],
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
      if (Array.isArray(value)) parts.push(value);
      return scrub(value, work);
    };
    expect(scrubAttachment(bytes('one\ntulip\r\n\n'), seeing, createWork())).toEqual(bytes('one\n[x]\r\n\n'));
    expect(scrubAttachment(bytes('{\n"a": "tulip"\n}'), seeing, createWork())).toEqual(bytes('{\n"a": "[x]"\n}'));
    const log = '{"a":1}\none\n{"a":\n  1}\n[2]\n';
    expect(scrubAttachment(log, seeing, createWork())).toBe(log);
    expect(parts).toEqual([['one\ntulip\r\n\n'], ['{\n"a": "tulip"\n}'], ['{"a":1}', 'one\n{"a":\n  1}', '[2]', '']]);
  });

  test('is read in parts that are not too long, cut before a line that is not further in', () => {
    let parts: readonly unknown[] = [];
    const text = `${'plain words\n'.repeat(2000)}block:\n${'  a line of it\n'.repeat(900)}`;
    scrubAttachment(
      text,
      (value) => {
        if (Array.isArray(value)) parts = value;
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

describe('a value of many lines in an attachment', () => {
  const policy = definePolicy({ environmentVariables: {} });
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 4096,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const after = 'plain words\n'.repeat(300);

  function sentOf(text: string): string {
    const { sent } = scrubItem([{ type: 'attachment', filename: 'a.log' }, bytes(text)], policy);
    const payload = sent?.[1];
    return payload instanceof Uint8Array ? new TextDecoder().decode(payload) : '';
  }

  test.each([0, 5000, 7000, 7500, 8000, 8150, 9000, 12_000, 16_000, 20_000])('is hidden at %i characters', (offset) => {
    const before = `${'plain words\n'.repeat(Math.ceil(offset / 12))}`.slice(0, offset);
    const forms: readonly (readonly [text: string, value: RegExp])[] = [
      [privateKey, /^[\w+/]{64}$/m],
      ['--b\r\nContent-Disposition: form-data; name="password"\r\n\r\ntulip7iris\r\n--b--', /tulip7iris/],
      ['<password>\ntulip7iris\n</password>', /tulip7iris/],
      ["INSERT INTO users (id, password) VALUES\n(1, 'tulip7iris')", /tulip7iris/],
    ];
    for (const [text, value] of forms) {
      for (const shift of [0, 10, 20, 30, 40]) {
        const sent = sentOf(`${before.slice(shift)}\n${text}\n${after}`);
        expect(sent).not.toMatch(value);
        expect(sent).toContain('plain words');
      }
    }
  });
});
