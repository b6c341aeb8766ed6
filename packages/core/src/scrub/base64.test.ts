import { describe, expect, test } from 'vitest';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './match.ts';
import { scrubText } from './text.ts';
import { createWork } from './work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

function encoded(text: string, encoding: 'base64' | 'base64url' = 'base64'): string {
  return Buffer.from(text).toString(encoding);
}

describe('a long word of Base64', () => {
  test.each([
    [encoded('{"user":1,"password":"tulip"}'), '[password]'],
    [`state=${encoded('page=1&token=tulip7-iris', 'base64url')}&a=1`, 'state=[token]&a=1'],
    [`data:text/plain;base64,${encoded('to: rosa.tulip@example.org??>>>')}, so`, 'data:text/plain;base64,[email], so'],
    [encoded('{"city":"Ā","card":"4222\u20092222\u20092222\u20092220"}'), '[card]'],
    [`\\\\x${Buffer.from('{"user":"é","password":"tulip"}').toString('hex')}`, '\\\\x[password]'],
    [`X'${Buffer.from('to rosa.tulip@example.org').toString('hex').toUpperCase()}'`, "X'[email]'"],
    [encoded(encoded('{"user":1,"password":"tulip"}')), '[password]'],
    [`x/${encoded('see https://rosa:tulip@host.example/')}`, 'x/[url credentials]'],
  ])('is hidden, where it holds a value: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    encoded('{"page":1,"filters":["author","token"]}'),
    encoded('plain words and no more than these'),
    '3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA',
    'getServerSidePropsContextOfTheApplicationRouter',
    'a'.repeat(400),
    `${encoded('to rosa.tulip@example.org').slice(1)}`,
  ])('stays, where it holds none: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
