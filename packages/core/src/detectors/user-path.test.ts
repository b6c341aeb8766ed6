import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('the folder of a user', () => {
  test.each([
    ['/home/rosa/shop/index.js', '/home/[user]/shop/index.js'],
    ['at run (/Users/rosa.diaz/dev/shop/src/cart.ts:10:5)', 'at run (/Users/[user]/dev/shop/src/cart.ts:10:5)'],
    ['file:///Users/rosa/dev/app.js', 'file:///Users/[user]/dev/app.js'],
    ['C:\\Users\\Rosa\\AppData\\Local\\app.exe', 'C:\\Users\\[user]\\AppData\\Local\\app.exe'],
    ['"C:\\\\Users\\\\Rosa\\\\app.exe"', '"C:\\\\Users\\\\[user]\\\\app.exe"'],
    ['"{\\"a\\":\\"C:\\\\\\\\Users\\\\\\\\Rosa\\\\\\\\app.exe', '"{\\"a\\":\\"C:\\\\\\\\Users\\\\\\\\[user]\\\\\\\\app.exe'],
    ["open '/home/rosa/shop/data/x/'", "open '/home/[user]/shop/data/x/'"],
  ])('in %s is hidden', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '/home/runner/work/shop/index.js',
    '/home/ubuntu/app/server.js',
    'C:\\Users\\Public\\shared\\app.exe',
    'https://shop.example/home/lamps/list.html',
    'https://shop.example/Users/42/orders/list.json',
    '/users/42/orders/list.json',
    'GET /home/dashboard',
    '/home/dashboard/settings',
    '/srv/home/app.js',
  ])('is not in %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
