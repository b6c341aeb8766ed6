import { expect, it } from 'vitest';
import { emailSpans, pemSpans, urlCredentialSpans, urlPasswordSpans } from './credential.ts';
import type { Finder } from './finder.ts';

function found(find: Finder, text: string): readonly string[] {
  return find(text).map(({ start, end }) => text.slice(start, end));
}

function key(kind: string, body: string): string {
  return `-----BEGIN ${kind} KEY-----\n${body}\n-----END ${kind} KEY-----`;
}

it.each([
  ['to ann.lee+shop@mail.example.org, bob@b.io!', ['ann.lee+shop@mail.example.org', 'bob@b.io']],
  ['Object@1f2e3d', []],
  ['ann@localhost', []],
  ['a@b.c a@b..co @b.co', []],
  ['a@b.com1', ['a@b.com']],
  ['a@b@c.de', ['b@c.de']],
])('finds e-mail addresses in %j: %j', (text, expected) => {
  expect(found(emailSpans, text)).toEqual(expected);
});

it('finds the body of each key between its first and last line', () => {
  const text = `${key('EC PRIVATE', 'abc\ndef')} and ${key('PUBLIC', 'ghi')}`;
  expect(found(pemSpans, text)).toEqual(['abc\ndef', 'ghi']);
});

it('finds no key without an end, and nothing in a certificate', () => {
  expect(found(pemSpans, key('RSA PRIVATE', 'abc').slice(0, 40))).toEqual([]);
  expect(found(pemSpans, '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----')).toEqual([]);
});

it.each([
  ['https://ann:pass@host/', ['ann:pass'], ['pass']],
  ['"db://ann@host", //host/path', ['ann'], []],
  ['https://host/?mail=a@b.co', [], []],
])('finds the credentials of %s', (text, both, passwords) => {
  expect(found(urlCredentialSpans, text)).toEqual(both);
  expect(found(urlPasswordSpans, text)).toEqual(passwords);
});
