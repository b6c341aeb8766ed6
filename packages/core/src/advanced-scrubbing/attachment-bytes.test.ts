import { describe, expect, it } from 'vitest';
import { fromSentry } from './from-sentry.ts';

function sent(rule: string, text: string, encoding: 'utf16le' | 'utf8', selector = '$binary'): string {
  const rules = fromSentry({ applications: { [selector]: [rule] } }, { mode: 'relay' });
  const bytes = new Uint8Array(Buffer.from(text, encoding));
  const scrubbed = rules.scrubAttachment('orders.txt', bytes) ?? new Uint8Array();
  expect(scrubbed.length).toBe(bytes.length);
  return Buffer.from(scrubbed).toString(encoding);
}

describe('the bytes of a file', () => {
  it.each(['utf8', 'utf16le'] as const)('keep their length in %s, whatever replaces a match', (encoding) => {
    expect(sent('@email', 'by ann@mail.example, later', encoding)).toBe('by [email]*********, later');
    expect(sent('@email:mask', 'by ann@mail.example, later', encoding)).toBe('by ****************, later');
    expect(sent('@usssn:filter', 'is 219-09-9999', encoding)).toBe('is [Filtered]*');
    expect(sent('@email:hash', 'by ann@mail.example', encoding)).toMatch(/^by [0-9A-F]{16}$/);
  });

  it('are scrubbed where a selector means the file by its kind or its name', () => {
    for (const selector of ["$attachments.'orders.txt'", '$attachments.*', "'orders.txt'", '**'])
      expect(sent('@ip', 'at 10.0.0.1', 'utf8', selector)).toBe('at [ip]****');
    for (const selector of ['$string', '$attachments', "'other.txt'"])
      expect(sent('@ip', 'at 10.0.0.1', 'utf8', selector)).toBe('at 10.0.0.1');
  });

  it('are the same where nothing is found, and are never written to', () => {
    const rules = fromSentry({ applications: { $binary: ['@email'] } });
    const bytes = new Uint8Array(Buffer.from('nothing here'));
    expect(rules.scrubAttachment('orders.txt', bytes)).toBe(bytes);
    const planted = new Uint8Array(Buffer.from('ann@mail.example'));
    rules.scrubAttachment('orders.txt', planted);
    expect(Buffer.from(planted).toString()).toBe('ann@mail.example');
  });

  it('hold no hash that can be guessed, unless it is asked for', () => {
    const bytes = new Uint8Array(Buffer.from('by ann@mail.example'));
    const sentBy = (options: Parameters<typeof fromSentry>[1]): string =>
      Buffer.from(
        fromSentry({ applications: { $binary: ['@email:hash'] } }, options).scrubAttachment('a', bytes) ?? [],
      ).toString();
    expect(sentBy({})).toBe('by ****************');
    expect(sentBy({ hash: (text) => `h${text.length}` })).toBe('by h16*************');
    expect(sentBy({ unkeyedHashes: true })).toMatch(/^by [0-9A-F]{16}$/);
  });

  it('are filled from end to end where anything is removed', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_none, at) => at % 256);
    const rules = fromSentry({ applications: { $binary: ['@anything:remove'] } });
    expect(rules.scrubAttachment('a', bytes)?.every((byte) => byte === 42)).toBe(true);
  });
});
