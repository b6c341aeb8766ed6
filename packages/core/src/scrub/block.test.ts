import { describe, expect, test } from 'vitest';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { scrubText } from './text.ts';
import { createWork } from './work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string, code = false): string {
  return scrubText(text, matcher, createWork(), { code });
}

describe('a block of lines behind a telling key', () => {
  test.each([
    ['db:\n  password: |\n    tulip\n    iris\n\n  port: 1', 'db:\n  password: |\n    [password]\n\n  port: 1'],
    ['password: >-\r\n  tulip\r\nport: 1', 'password: >-\r\n  [password]\r\nport: 1'],
    ['passwords:\n- tulip\n- iris\nport: 1', 'passwords:\n[password]\nport: 1'],
    ['- secrets: # of all\n    a: tulip\n    b: iris\n- port: 1', '- secrets: # of all\n    [secret]\n- port: 1'],
    ['{\n "password":\n  "tulip",\n', '{\n "password":\n  "[password]",\n'],
    ['  token:\n    tulip', '  token:\n    [token]'],
  ])('is hidden: %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'Error: invalid token:\n    at parse (file.js:1:2)\n    at run (file.js:3:4)',
    'password:\nport: 1',
    'password:\n\n',
    'token: |\nnext',
    'use the password:\n  as you like',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
