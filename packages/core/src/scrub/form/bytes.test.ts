import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

function hexadecimal(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16)).join(' ');
}

function decimal(text: string, separator: string): string {
  return [...text].map((character) => character.charCodeAt(0)).join(separator);
}

describe('bytes that spell a value', () => {
  const address = 'to rosa@mail.example';

  test.each([
    [`got <Buffer ${hexadecimal(address)}>`, 'got <Buffer [email]>'],
    [`got <Buffer ${hexadecimal(address)} ... 12 more bytes>`, 'got <Buffer [email] ... 12 more bytes>'],
    [`bytes [${decimal(address, ', ')}]`, 'bytes [[email]]'],
    [`{"data":[${decimal(address, ',')}`, '{"data":[[email]'],
    [`Uint8Array(20) [\n  ${decimal(address, ',  ')}\n]`, 'Uint8Array(20) [\n  [email]\n]'],
    [`<Buffer ${hexadecimal('password=tulip')}>`, '<Buffer [password]>'],
    [`password: <Buffer ${hexadecimal('tulip')}>`, 'password: [password]'],
    [`password=<Buffer ${hexadecimal('tulip')} ... 2 more bytes>, page 2`, 'password=[password], page 2'],
  ])('are hidden: %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    `<Buffer ${hexadecimal('a page of text')}>`,
    `ages [${decimal('a page of a text in a list', ', ')}]`,
    '[1, 2, 3], [256, 300, 512, 1024, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]',
    'new Array<Buffer [64 61]>',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
