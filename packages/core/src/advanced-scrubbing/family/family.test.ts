import { describe, expect, it } from 'vitest';
import { type FamilyName, familyFinders, passwordSigns, urlPasswordFinders } from './family.ts';

function found(name: FamilyName, text: string): readonly string[] {
  return familyFinders(name).flatMap((find) => find(text).map(({ start, end }) => text.slice(start, end)));
}

describe('a family finds', () => {
  it.each<[FamilyName, string, readonly string[]]>([
    ['imei', 'at 49-015420-323751-8, 490154203237518', ['49-015420-323751-8', '490154203237518']],
    ['imei', 'x490154203237518', []],
    ['mac', 'aa:bb:cc:dd:ee:ff AA-BB-CC-DD-EE-FF aa:bb:cc', ['aa:bb:cc:dd:ee:ff', 'AA-BB-CC-DD-EE-FF']],
    [
      'uuid',
      '00000000000040008000000000000000 zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz',
      ['00000000000040008000000000000000', 'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'],
    ],
    ['iban', 'AT483200000012345864, at483200000012345864, ZZ483200000012345864', ['AT483200000012345864']],
    ['creditcard', '4000-0000-0000-0002 3400 000000 00009 9000000000000000', ['4000-0000-0000-0002', '3400 000000 00009']],
    ['creditcard', '40000000000000021', []],
    ['us_ssn', '219-09-9999 1219-09-9999', ['219-09-9999']],
    ['userpath', '/home/ann/a.js D:\\Documents and Settings\\Ann Lee\\x', ['ann', 'Ann Lee']],
    ['userpath', 'rehome/ann profiles/ann', []],
    ['bearer', 'sent bearer abc.def and Bearer\txyz', ['bearer abc.def', 'Bearer\txyz']],
    ['bearer', 'the bearer', []],
    ['cookies', 'theme=dark; PHPSESSID=abc; my_session.0=de; su=1; sum=2', ['abc', 'de', '1']],
    ['email', 'a@b.co', ['a@b.co']],
    ['ip', '10.0.0.1 and ::1', ['10.0.0.1', '::1']],
  ])('%s in %j: %j', (name, text, expected) => {
    expect(found(name, text)).toEqual(expected);
  });
});

it('has no letter of any script beside a number', () => {
  expect(found('us_ssn', 'é219-09-9999')).toEqual([]);
});

it('leaves the name of a URL where only its password is asked for', () => {
  const text = 'db://ann:pa:ss@host/ and db://ann@host';
  expect(urlPasswordFinders().flatMap((find) => find(text).map(({ start, end }) => text.slice(start, end)))).toEqual(['pa:ss']);
});

it.each([
  ['x-api-key', true],
  ['DB_PASSWD', true],
  ['otp', true],
  ['laptop', false],
  ['is_authenticated', true],
  ['author', true],
  ['csrf', false],
])('takes %s for a password: %s', (key, is) => {
  expect(passwordSigns().password.matches(key)).toBe(is);
});

it('takes only keys for tokens', () => {
  const { token, password } = passwordSigns();
  expect([token.matches('refreshToken'), password.matches('a token expired'), password.matches('?token=1')]).toEqual([
    true,
    false,
    true,
  ]);
});

it('works in proportion to the text, whatever it repeats', () => {
  const names: readonly FamilyName[] = [
    'bearer',
    'cookies',
    'creditcard',
    'email',
    'iban',
    'ip',
    'pemkey',
    'url_auth',
    'userpath',
  ];
  const seeds = ['a@', 'a.', '//a+', 'users/', 'bearer ', '1:', 'session', '4111 ', '-----BEGIN ', ':::', 'a%40', '=;'];
  for (const seed of seeds)
    for (const name of names) expect(found(name, seed.repeat(40_000 / seed.length)).length).toBeGreaterThanOrEqual(0);
});
