import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

function encoded(text: string, encoding: 'base64' | 'base64url' | 'hex' = 'base64'): string {
  return Buffer.from(text).toString(encoding);
}

describe('a long word in Base64 or hexadecimal digits', () => {
  test.each([
    [encoded('{"user":1,"password":"tulip"}'), '[password]'],
    [`state=${encoded('page=1&token=tulip7-iris', 'base64url')}&a=1`, 'state=[token]&a=1'],
    [`data:text/plain;base64,${encoded('to: rosa.tulip@example.org??>>>')}, so`, 'data:text/plain;base64,[email], so'],
    [encoded(encoded('{"user":1,"password":"tulip"}')), '[password]'],
    [encoded('{"city":"Ā","card":"4222\u20092222\u20092222\u20092220"}'), '[card]'],
    [`\\\\x${encoded('{"user":"é","password":"tulip"}', 'hex')}`, '\\\\x[password]'],
    [`X'${encoded('to rosa.tulip@example.org', 'hex').toUpperCase()}'`, "X'[email]'"],
    [encoded('{"имя":"x","mail":"rosa.tulip@example.org"}'), '[email]'],
    [`paid ${encoded('4242424242424242')}`, 'paid [card]'],
    [`payload ${encoded('mail rosa.tulip@example.org', 'hex')}.`, 'payload [email].'],
    [`0x${encoded('password=tulip7-iris', 'hex').toUpperCase()}`, '0x[password]'],
    [`x/${encoded('see https://rosa:tulip@host.example/')}`, 'x/[url credentials]'],
    [`?state=${encoded('/orders?mail=rosa.tulip%40example.org', 'base64url')}`, '?state=[email]'],
    [encoded('{"mail":"rosa.tulip\\u0040example.org"}'), '[email]'],
    [encoded('card 4222\u200b2222\u200b2222\u200b2220'), '[card]'],
    [encoded('a=1&user%255Bpassword%255D=tulip'), '[password]'],
    [encoded(`${encoded('<b>rosa.tulip&#64;example.org</b>')} and more`), '[email]'],
    [encoded('card=4222+2222+2222+2220&a=1', 'hex'), '[card]'],
  ])('is hidden, where it holds a value: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    encoded('{"page":1,"filters":["author","token"]}'),
    encoded('plain words and no more than these'),
    '3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d',
    '4f5e2a1d7b3c6f4e5d2b7a1c4e6f3b5a4d2c7e1b',
    encoded('plain words and no more than these', 'hex'),
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA',
    'getServerSidePropsContextOfTheApplicationRouter',
    'a'.repeat(400),
    `${encoded('to rosa.tulip@example.org').slice(1)}`,
  ])('stays, where it holds none: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('costs in proportion, however many of them stand within each other', () => {
    const nested = (length: number): string => {
      let text = '%41';
      while (text.length < length) text = `%41 ${encoded(text)}`;
      return text;
    };
    const cost = (text: string): number => {
      const work = createWork();
      scrubText(text, matcher, work);
      return work.characters / text.length;
    };
    expect(cost(nested(20_000))).toBeLessThan(2 * cost(nested(2000)));
  });
});
