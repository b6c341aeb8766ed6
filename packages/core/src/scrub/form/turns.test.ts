import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { scrubbedBy } from '../scrubbed-by.ts';

const scrubbed = scrubbedBy(essentials);

describe('a list of names and values that was printed', () => {
  test.each([
    ["{ rawHeaders: [ 'Host', 'h', 'X-Api-Key', 'tulip' ] }", "{ rawHeaders: [ 'Host', 'h', 'X-Api-Key', '[secret]' ] }"],
    ['"rawTrailers":["Cookie","tulip","Via"', '"rawTrailers":["Cookie","[cookie]","Via"'],
    ["rawHeaders=['Token', 'tu\\'lip'", "rawHeaders=['Token', '[token]'"],
  ])('holds no secret value when it leaves: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test('also over many lines', () => {
    const text = inspect({ rawHeaders: ['Accept', 'x'.repeat(80), 'Authorization', 'tulip', 'Cookie', "tulip's"] });
    expect(scrubbed(text)).toContain("'[authorization]'");
    expect(scrubbed(text)).not.toContain('tulip');
  });

  test.each([
    "rawHeaders: [ 'Accept', 'token', 'Via', 'x' ]",
    'rawHeaders: [ 4 ]',
    'rawHeaders: null',
    "rawHeaders: [ 'Cookie' ]",
  ])('keeps all else: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
