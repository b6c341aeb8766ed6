import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';

const matcher = createMatcher(detectorsInForce([]));
const visa = withCheckDigit('4'.padEnd(15, '2'));
const token = `q7Z${'t4'.repeat(8)}`;
const jwt = [{ alg: 'HS256' }, { sub: 'rosa' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

/** The digits of a number in groups of some lengths. */
function grouped(lengths: readonly number[], number: string, between: string): string {
  const starts = lengths.map((_length, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
  return lengths.map((length, at) => number.slice(starts[at], (starts[at] ?? 0) + length)).join(between);
}

/** A text in the full-width forms of its characters. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('a pattern of the essentials finds', () => {
  test.each<readonly [string, string, string]>([
    ['pay with {}', visa, 'pay with [card]'],
    ['pay with {}', grouped([4, 4, 4, 4], visa, ' '), 'pay with [card]'],
    ['pay with {} 12/27', grouped([4, 4, 4, 4], visa, '-'), 'pay with [card] 12/27'],
    ['pay with {} 123', grouped([4, 4, 4, 4], visa, '\u00a0'), 'pay with [card] 123'],
    ['pay with {}', grouped([4, 4, 4, 4], visa, ' - ').replaceAll(' - ', '- '), 'pay with [card]'],
    ['pay with {}', grouped([4, 6, 5], withCheckDigit('37'.padEnd(14, '1')), ' '), 'pay with [card]'],
    ['pay with {}', grouped([4, 6, 4], withCheckDigit('36'.padEnd(13, '1')), '-'), 'pay with [card]'],
    ['pay with {}', grouped([4, 4, 4, 4, 3], withCheckDigit('62'.padEnd(18, '1')), ' '), 'pay with [card]'],
    ['pay with {}', grouped([4, 4, 4, 1], withCheckDigit('4'.padEnd(12, '1')), ' '), 'pay with [card]'],
    ['1 {} 2', visa, '1 [card] 2'],
    ['see {}/path', `https://rosa:${token}@host.example`, 'see https://[url credentials]@host.example/path'],
    ['see {}/path', 'redis://:tu/lip#@host', 'see redis://[url credentials]@host/path'],
    ['see {}', 'postgres://rosa@host/db', 'see postgres://[url credentials]@host/db'],
    ['see {}', 'amqp://rosa:t@li@p@host', 'see amqp://[url credentials]@host'],
    ['jwt {}, ok', `${jwt}.${token}`, 'jwt [jwt], ok'],
    ['jwt {}', `${jwt}.a.b.c`, 'jwt [jwt]'],
    ['file-{}', `${jwt}.${token}`, 'file-[jwt]'],
    ['file_{}', `${jwt}.${token}`, 'file_[jwt]'],
    ['sent {}', `Bearer ${token}==`, 'sent [bearer]'],
    ['sent {}', `BEARER  ${token}`, 'sent [bearer]'],
    ['sent {}', `Basic ${Buffer.from('rosa:tulip').toString('base64')}`, 'sent [basic]'],
    ['mail {}.', 'rosa.diaz+shop@mail.example.org', 'mail [email].'],
    ['mail {}', 'Rosa.Díaz@bücher.example', 'mail [email]'],
    ['mail <{}>', "o'brien@example.org", 'mail <[email]>'],
    ["mail('{}')", 'rosa@example.org', "mail('[email]')"],
    ['mail {}', 'rosa@example.xn--p1ai', 'mail [email]'],
    ['from {}', '203.0.113.9', 'from [ip]'],
    ['from {}:8080', '203.0.113.9', 'from [ip]:8080'],
    ['from [{}]:443', '2001:db8::9', 'from [[ip]]:443'],
    ['from {}', '::ffff:203.0.113.9', 'from [ip]'],
    ['from ip-{}.internal', '203-0-113-9', 'from ip-[ip].internal'],
    ['see //{}/path', 'rosa:tulip@host', 'see //[url credentials]@host/path'],
    ['pay with {}', withCheckDigit('6759'.padEnd(15, '1')), 'pay with [card]'],
    ['pay with {}', withCheckDigit('5018'.padEnd(11, '1')), 'pay with [card]'],
    ['pay with {}', withCheckDigit('2200'.padEnd(15, '1')), 'pay with [card]'],
    ...['\u202f', '\u2007', '_', '/', ' / ', ' - ', '\t', '·', '\u2011', '\u200b', '\u2060', '\ufeff', '\u00ad'].map(
      (between): readonly [string, string, string] => ['pay with {}', grouped([4, 4, 4, 4], visa, between), 'pay with [card]'],
    ),
    ['pay with {}', [...visa].join('\u200b'), 'pay with [card]'],
    ['pay with {}', fullWidth(visa), 'pay with [card]'],
    ['mail {}', fullWidth('rosa@example.org'), 'mail [email]'],
    ['mail {}', 'rosa\u200b@exam\u00adple.org', 'mail [email]'],
    ['mail {}', '"rosa d"@example.org', 'mail [email]'],
    ['{"to":{}}', '"\\"rosa d\\"@example.org"', '{"to":"[email]"}'],
    ['mail {}', 'rosa&#64;example.org', 'mail [email]'],
    ['mail {}', 'rosa&#x40;example.org', 'mail [email]'],
    ['mail {}', 'rosa&amp;#64;example.org', 'mail [email]'],
    ['from {}%eth0', 'fe80::1', 'from [ip]%eth0'],
    ['/callback?code={}&state=1', `4/0AX4XfWg${token}`, '/callback?code=[code]&state=1'],
    ['https://a.example/b?se=2024-03-17&sig={}', `${token}%2B%3D`, 'https://a.example/b?se=2024-03-17&sig=[signature]'],
    ['dial {}@tcp(db:3306)/shop', `rosa:${token}`, 'dial [url credentials]@tcp(db:3306)/shop'],
    ['Server=db;User ID=sa;Password={};', token, 'Server=db;User ID=sa;Password=[password];'],
    ['user=rosa&pw={}&page=2', 'tulip', 'user=rosa&pw=[password]&page=2'],
    ['PIN: {}, page 2', '4711', 'PIN: [pin], page 2'],
    ['{"pin":"{}","page":2', '4711', '{"pin":"[pin]","page":2'],
    ['session={}; Path=/', 'q7Ztulip4tQ7rose2T', 'session=[token]; Path=/'],
    ['AZURE_STORAGE_KEY={}', 'q7Ztulip/4tQ7rose2T+iris9==', 'AZURE_STORAGE_KEY=[token]'],
    ['GET sess:{}', 'q7Ztulip4tQ7rose2T', 'GET sess:[token]'],
    ['/cas?ticket={}', 'ST-1856339-q7Ztulip4tQ7rose2T-srv', '/cas?ticket=[token]'],
    ['APP_KEY=base64:{}', `${'q7Zt4+'.repeat(7)}A=`, 'APP_KEY=[token]'],
  ])('in "%s" %s', (text, value, expected) => {
    expect(scrubbed(text.replace('{}', () => value))).toBe(expected);
  });
});

describe('a pattern of the essentials leaves', () => {
  test.each([
    grouped([4, 4, 4, 4], '1'.repeat(16), ' '),
    '12345678-1234-1234-1234-123456789012',
    '0.4539148803436467',
    `${visa}f3a9c1d0`,
    '1710670961123',
    'https://host.example:8080/a?b=c@d',
    'https://host.example/@scope/package',
    'webpack://@scope/package/file.js',
    'eyes.of.others and eyJust.words.here',
    'Bearer authentication required',
    'Bearer misconfiguration',
    'basic authentication, basic plan',
    'icon@2x.png, lodash@4.17.21-beta.rc, @scope/package, user@localhost',
    'Chrome/120.0.0.0 Whale/3.23.214.10 Instagram 309.1.0.41.113',
    '127.0.0.1:5432, ::1:6379, 0.0.0.0',
    'a::before, std::bad_alloc, 12:34:56, 00:00:30.000, a4:83:e7:00:11:22',
    '1.3.6.1.4.1.311',
    'git+ssh://git@github.com/shop',
    'git@github.com:shop/web.git',
    'PWD=/srv/app, pwd: /home/node',
    'pass: 128, fail: 3',
    'pin: true, pin: bottom, pin=13',
    'pw=800, pw: 1024px, pw:api navigating',
    'session: checkout, ticket: SHOP-1234, app_key=shop, storageKey: cart-v2',
    'session=65f1c0ffee65f1c0ffee65f1, session: { id: 4, lines: [1] }',
    'session: https://host.example/q7Ztulip4tQ7rose2T',
    'Unexpected token: punc (})',
    'v8 10.2.154.4',
    'WHERE cookie = $1 AND a = $2',
    'clearCookie: passing maxAge is deprecated',
    'Unexpected token: name «token»',
    '//@scope/package, // rosa@host, http://host//rosa@b',
    'ip-10-0-4-17.internal, 1-2-3-4',
  ])('%s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

describe('a key of the essentials', () => {
  test.each<readonly [string, string | undefined]>([
    ['password', 'credentials/password'],
    ['newPassword', 'credentials/password'],
    ['dbpassword', 'credentials/password'],
    ['user_passwd', 'credentials/password'],
    ['dbPswd', 'credentials/password'],
    ['mdp', 'credentials/password'],
    ['smtpPass', 'credentials/pass'],
    ['PWD', 'credentials/pwd'],
    ['pw', 'credentials/pass'],
    ['storepass', 'credentials/pass'],
    ['pin', 'credentials/pin'],
    ['newPin', 'credentials/pin'],
    ['pins', undefined],
    ['pinned', undefined],
    ['laravel_session', 'credentials/session'],
    ['APP_KEY', 'credentials/session'],
    ['storageKey', 'credentials/session'],
    ['backup_code', 'credentials/token'],
    ['db_pwd', 'credentials/password'],
    ['passphrase', 'credentials/password'],
    ['PGPASSWORD', 'credentials/password'],
    ['cookies', 'credentials/cookie'],
    ['Set-Cookie', 'credentials/cookie'],
    ['Proxy-Authorization', 'credentials/authorization'],
    ['authorization', 'credentials/authorization'],
    ['auth', 'credentials/auth'],
    ['X-Auth-Token', 'credentials/token'],
    ['accesstoken', 'credentials/token'],
    ['refresh_token', 'credentials/token'],
    ['connect.sid', 'credentials/token'],
    ['PHPSESSID', 'credentials/token'],
    ['XSRF-TOKEN', 'credentials/token'],
    ['sessionId', 'credentials/token'],
    ['CLIENT_SECRET', 'credentials/secret'],
    ['x-api-key', 'credentials/secret'],
    ['X-Hub-Signature-256', 'credentials/signature'],
    ['creditCard', 'finance/card'],
    ['cvv', 'finance/card'],
    ['CVV2', 'finance/card'],
    ['X-Forwarded-For', 'network/ip'],
    ['clientIp', 'network/ip'],
    ...[
      'author',
      'authority',
      'tokenizer',
      'tokens',
      'max_tokens',
      'passenger',
      'passed',
      'compass',
      'bypass',
      'keyboard',
      'monkey',
    ].map((key) => [key, undefined] as const),
    ...['sessions', 'key', 'primaryKey', 'publicKey', 'secretary', 'cookieName', 'tokenType', 'authMethod', 'passRate'].map(
      (key) => [key, undefined] as const,
    ),
  ])('%s is recognised by %s', (key, id) => {
    expect(matcher.keyed(key)?.id).toBe(id);
  });
});

/** What is hidden although it is nobody's: no rule of ours tells it from what must not leave. */
