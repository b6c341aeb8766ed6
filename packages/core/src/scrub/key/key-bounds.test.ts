import { describe, expect, test } from 'vitest';
import { keyEnd, keyStart } from './key-bounds.ts';

describe('the key before a separator', () => {
  test.each([
    ['password=', 'password'],
    ['a=1&user[password]=', 'user[password]'],
    ['"token" : ', 'token'],
    ['{\\"api-key\\":', 'api-key'],
    ["options['secret'] =", 'secret'],
    ['the **Password**:', 'Password'],
    ['пароль:', 'пароль'],
    [`${'x'.repeat(100)}=`, 'x'.repeat(64)],
    ['=', ''],
  ])('in %s', (text, key) => {
    const end = keyEnd(text, text.search(/[=:]\s?$/));
    expect(text.slice(keyStart(text, end), end)).toBe(key);
  });
});
