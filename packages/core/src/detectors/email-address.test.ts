import { expect, test } from 'vitest';
import { findEmailAddress, isEmailAddress } from './email-address.ts';

const alone = { before: '', after: '' };

test.each([
  'rosa.diaz@example.org',
  'rosa_mail.example#EXT#@tulip.example',
  'rosa@mail.com.png',
  'rosa@shop.example.json',
  'r@163.com',
  'r@1and1.example',
  "o'brien@example.org",
  'rosa@мир.example',
])('%s is an address', (address) => {
  expect(isEmailAddress(address, alone)).toBe(true);
});

test('the account of a service that keeps repositories is none', () => {
  for (const after of [':shop/web.git', '/shop', ': Permission denied (publickey).'])
    expect(isEmailAddress('git@host.example', { before: '', after })).toBe(false);
  for (const after of ['', '.', ' said']) expect(isEmailAddress('git@host.example', { before: '', after })).toBe(true);
});

test.each([
  'lodash@4.17.21-beta.rc',
  'shop@v1.2.3.final',
  'icon@2x.png',
  'icon@1.5x.webp',
  'render@app.bundle.js',
  'style@theme.css',
  'index@main.d.ts.map',
  'logo@dark.min.svg',
])('%s is none', (text) => {
  expect(isEmailAddress(text, alone)).toBe(false);
});

test('the password and the host of a URL are none', () => {
  expect(isEmailAddress('tulip@example.org', { before: 'to https://rosa:', after: '/' })).toBe(false);
  expect(isEmailAddress('rosa@example.org', { before: 'to https://host.example/', after: '' })).toBe(true);
});

test('a password of a URL that holds what ends a host is none, with the host behind it', () => {
  const url = `postgres://${'rosa'.repeat(10)}:a@/#?tulip@db.example.org/shop`;
  expect(findEmailAddress(url, url.lastIndexOf('@'))).toBeUndefined();
  const page = 'https://host.example:8080/page?mail=rosa@example.org';
  expect(findEmailAddress(page, page.lastIndexOf('@'))).toEqual({ start: 36, end: page.length });
});

test.each(['rosa.diaz@', 'rosa.diaz@e', 'rosa.diaz@example', 'rosa.diaz@example.', 'rosa.diaz@example.o'])(
  'an address of which %s is written into a query so far is one, up to the next parameter',
  (address) => {
    for (const [before, after] of [
      ['/search?q=', ''],
      ['https://host.example/search?page=1&q=', '&sort=name'],
      ['/#/search?q=', '#top'],
    ] as const) {
      const text = before + address + after;
      const end = before.length + address.length;
      expect(findEmailAddress(text, text.indexOf('@'))).toEqual({ start: before.length, end });
    }
  },
);

test.each([
  '?q=@rosa',
  '?pkg=react@18',
  '?pkg=%40sentry/browser@next',
  'q=rosa@host',
  '/rosa@host?q=1',
  '?q=a/b@c',
  '?from=3@5',
  '?b=c@d',
])('what an @ stands in is none where it is not all that a parameter says so far: %s', (text) => {
  expect(findEmailAddress(text, text.lastIndexOf('@'))).toBeUndefined();
});
