import { expect, test } from 'vitest';
import {
  findDataSourceCredentials,
  findUrlCredentials,
  isAuthentication,
  isAuthorizationCode,
  isBasicCredential,
  isBearerToken,
  isCookie,
  isDrawnKey,
  isJsonWebToken,
  isNoFolder,
  isPass,
  isPin,
  isSignature,
  isToken,
  isUrlSignature,
} from './credential.ts';

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const alone = { before: '', after: '' };

test('a basic credential is a name and a password in Base64', () => {
  expect(isBasicCredential(`Basic ${base64('rosa:tulip')}`)).toBe(true);
  expect(isBasicCredential(`basic  ${base64('rosa:é').replaceAll('=', '')}`)).toBe(true);
  expect(isBasicCredential(`Basic ${base64('no colon')}`)).toBe(false);
  expect(isBasicCredential('Basic authentication')).toBe(false);
  expect(isBasicCredential('Basic plans')).toBe(false);
  expect(isBasicCredential('Basic Options')).toBe(false);
});

test('a cookie is no sentence and no parameter of a statement, where it stands in a text', () => {
  const texts = ['a=b; c=d', 'tulip', 'passing maxAge is deprecated', '$1 AND a = $2', '?'];
  expect(texts.map((text) => isCookie(text, { before: 'cookie: ', after: '' }))).toEqual([true, true, false, false, false]);
  expect(texts.map((text) => isCookie(text, { before: '', after: '' }))).toEqual([true, true, true, true, true]);
});

test('what is called pass or pwd is no count and no folder', () => {
  expect(['128', '0', '1024px', 'api', '-----END', `APA91b${'x7'.repeat(67)}`].filter(isPass)).toEqual([]);
  expect(['1234', 'tulip', 'APA91btulip'].filter(isPass)).toEqual(['1234', 'tulip', 'APA91btulip']);
  expect(
    ['/srv/app', '/home/node/web-1.2/', '/', 'C:\\projects\\shop', 'tulip', '/tulip', '/srv:tulip'].map((value) =>
      isNoFolder(value),
    ),
  ).toEqual([false, false, true, false, true, true, true]);
});

test('a PIN has four digits or more, as few as one knows by heart', () => {
  expect(['4711', '471199', '13', 'bottom', 'true', '123456789012345678'].map(isPin)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('the key to a session is drawn at random, and no name or number of one', () => {
  const drawn = [
    'q7Ztulip4tQ7rose2T',
    'ST-1-aZtulipBcdfgQrosexT',
    's:q7Ztulip4tQ7rose2T.x',
    'ST-12-q7Ztulip4tQ7rose2T-srv',
    'TGT-583-SdMtOkRoseYIPtulUmaL-cas',
    '3f2a9c1d'.repeat(4),
  ];
  const plain = [
    'checkout',
    'SHOP-1234',
    '65f1c0ffee65f1c0ffee65f1',
    'https://a.example/q7Ztulip4tQ7rose2T',
    '{a:1}',
    'Mobile-Checkout-2026-11',
    'ST-123-pay-by-card-and-by-wallet',
  ];
  expect([drawn.every(isDrawnKey), plain.some(isDrawnKey)]).toEqual([true, false]);
});

test('a bearer token has a digit, or is long and no word', () => {
  expect(isBearerToken('Bearer abc123')).toBe(true);
  expect(isBearerToken('bearer abcdefghijklmnop')).toBe(true);
  expect(isBearerToken('Bearer authentication')).toBe(false);
  expect(isBearerToken('Bearer cross-contamination.')).toBe(false);
  expect(isBearerToken('Bearer tokens')).toBe(false);
});

test('a JSON web token begins with a header that says how it was made', () => {
  const header = Buffer.from(JSON.stringify({ typ: 'JWT', note: '???>>>' })).toString('base64url');
  expect(isJsonWebToken(`${header}.e30.c2ln`)).toBe(true);
  expect(isJsonWebToken(`${Buffer.from('{ "enc": 1 }').toString('base64url')}.a.b`)).toBe(true);
  expect(isJsonWebToken(`${Buffer.from('{"a":1}').toString('base64url')}.e30.c2ln`)).toBe(false);
  expect(isJsonWebToken('eyes.of.others')).toBe(false);
  expect(isJsonWebToken('.')).toBe(false);
});

test('a signature is none where it is that of a function', () => {
  expect(isSignature('sha256=3f2a9c', alone)).toBe(true);
  expect(isSignature('transfer(address, uint256)', alone)).toBe(false);
  expect(isSignature('space', alone)).toBe(false);
  expect(isSignature('{ "source": "iana" }', { before: '"application/pkcs7-signature": ', after: '' })).toBe(false);
});

test('a sentence behind a colon is no token, no signature and no authentication', () => {
  const sentences = [
    ['Refresh', ' Token Not Found'],
    ["Can't", ' verify it'],
    ['CSRF', ' token mismatch.'],
    ['Signature', ' expired: 20261127'],
    ['Token used', ' too late'],
  ] as const;
  for (const [value, after] of sentences) {
    const around = { before: 'token: ', after };
    expect([isToken(value, around), isSignature(value, around), isAuthentication(value, around)]).toEqual([false, false, false]);
  }
  for (const [value, before, after] of [
    ['Tulip', 'token: ', ''],
    ['Tulip', 'token: ', ', rosa'],
    ['Tulip', 'token=', ' was refused'],
    ['Tulip7', 'token: ', ' was refused'],
    ['TULIPS', 'token: ', ' was refused'],
    ['tulips', 'token: ', ' was refused'],
    ['Token tulip', 'token: ', ''],
    ['Bearer tulip', 'token: ', ' was refused'],
    ['Tulip', 'token: "', ' was refused'],
    ['Tulip', 'token: ', ' r0sa'],
  ] as const)
    expect([isToken(value, { before, after }), isSignature(value, { before, after })]).toEqual([true, true]);
});

test('what is set of a cookie is none, where it stands in a text', () => {
  const settings = [
    '{ maxAge: 60000 } }',
    "{ path: '/', _expires: null, originalMaxAge: null, httpOnly: true } }",
    "{\n    path: '/',\n    _expires: 2026-11-27T19:16:54.086Z,\n    originalMaxAge: 59999,\n    httpOnly: true\n  }",
    '{ secure: true, sameSite: "none" }',
  ];
  const cookies = ['{ maxAge: 60000, sid: 4711 }', "{ path: 'tulip iris' }", '{ theme: dark }', '{}x'];
  const isHidden = (value: string): boolean => isCookie(value, { before: 'cookie: ', after: '' });
  expect([settings.some(isHidden), cookies.every(isHidden)]).toEqual([false, true]);
  // What begins like many settings is read in one way.
  expect(isHidden(`{${'age:'.repeat(10_000)}`)).toBe(true);
});

test('authentication is more than a word or two', () => {
  expect(isAuthentication('rosa:tulip', alone)).toBe(true);
  expect(isAuthentication('A7x', alone)).toBe(true);
  expect(isAuthentication('login failed', alone)).toBe(false);
  expect(isAuthentication('required.', alone)).toBe(false);
  expect(isAuthentication('_4', alone)).toBe(false);
  expect(isAuthentication('oauth2', alone)).toBe(false);
  expect(isAuthentication('https://a.example/o/oauth2/auth', alone)).toBe(false);
  expect(['PLAIN', 'LOGIN', 'JWT', 'Fatal:', 'login_required:'].filter((value) => isAuthentication(value, alone))).toEqual([]);
  const values = ['PLAIN7', 'TULIP', 'Plain', 'PLAIN tulip', 'Tulip7:', 'TULIP:', 'rosa:tulip:', 'Fatal', 'login_required'];
  expect(values.filter((value) => isAuthentication(value, alone))).toEqual(values);
  expect(isAuthentication('tulip and iris', alone)).toBe(true);
});

test('a signature of a URL is long and mixed', () => {
  expect(isUrlSignature('Zq7tulip9x%2BmoreOfIt%3D')).toBe(true);
  expect(isUrlSignature('Zq7tulip9x moreOfIt=')).toBe(true);
  expect(isUrlSignature(`${'tulipIris'.repeat(5)}=`)).toBe(true);
  for (const value of ['SIGTERM', 'SIGTERM received by 1', 'abcdefghijklmnopqrst', '1234567890123456'])
    expect(isUrlSignature(value)).toBe(false);
});

test('an authorization code stands in a URL and is no name of an error', () => {
  expect(isAuthorizationCode('4/0AX4XfWgTulip9x', { before: '/callback?code=', after: '' })).toBe(true);
  expect(isAuthorizationCode('4/0AX4XfWgTulip9x', { before: 'exit code=', after: '' })).toBe(false);
  expect(isAuthorizationCode('ERR_HTTP2_STREAM_CANCEL', { before: '?code=', after: '' })).toBe(false);
});

test('a type and a variable of a program are no cookie', () => {
  const texts = [
    'Cookies,',
    'SetCookie)',
    'serializeCookie;',
    'typeof parseCookie;',
    'createCookies(text);',
    'Tulip',
    'tulip7;',
    'a(1);',
  ];
  expect(texts.map((text) => isCookie(text, { before: 'cookie: ', after: '' }))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
});

test('a token is no name of a lexer', () => {
  const alone = { before: '', after: '' };
  expect(['?NonExpressionKeyword', '?tulip', '?Tulip7', 'NonExpressionKeyword'].map((value) => isToken(value, alone))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(
    ['https://a.example/t-1/oauth2/v2.0/token', 'https://a.example/token/q7Zt', 'https://a.example/token?t=q7Zt'].map((value) =>
      isToken(value, alone),
    ),
  ).toEqual([false, true, true]);
  expect(['b77a5c561934e089', 'tulip'].map((value) => isToken(value, { before: 'PublicKeyToken=', after: '' }))).toEqual([
    false,
    true,
  ]);
});

test('a token is no amount', () => {
  const isHidden = (value: string): boolean => isToken(value, alone);
  expect(['0.5', '-0.1', '100.5', '1299.00', '0.000003', '0.123456789012'].map(isHidden)).toEqual(Array(6).fill(false));
  expect(['482913', '482.913', '0.5a', '1.2345', '1.5.1', '0.', '482913.7x'].map(isHidden)).toEqual(Array(7).fill(true));
});

test('what a parser read, with the place where it stands, is no token where it is printed', () => {
  const read = [
    "{ type: 'Punctuator', value: '(', start: 0, end: 1 }",
    "{\n  type: TokenType { label: 'name' },\n  value: 'tulip',\n  start: 5,\n  loc: {",
    '{"type":"ws","value":" ","line":3}',
    "{ kind: 'Name', start: 17",
  ];
  const tokens = [
    "{ type: 'bearer', value: 'tulip' }",
    "{ value: 'tulip', start: 1700000000 }",
    "{ value: 'tulip', start: 2026-11-27T09:00:00.000Z }",
    "[ 'line: 3' ]",
    'line: 3',
    '{ aline: 3 }',
  ];
  const isHidden = (value: string): boolean => isToken(value, alone);
  expect([read.map(isHidden), tokens.map(isHidden)]).toEqual([read.map(() => false), tokens.map(() => true)]);
});

test('the name and password of a data source stand before its protocol', () => {
  const text = 'dial rosa:tulip@tcp(db:3306)/shop';
  expect(findDataSourceCredentials(text, text.indexOf('@'))).toEqual({ start: 5, end: 15 });
  expect(findDataSourceCredentials('rosa@tcp(db)', 4)).toBeUndefined();
  expect(findDataSourceCredentials('dial:rosa:tulip@tcp(db)', 15)).toEqual({ start: 5, end: 15 });
});

test('an apostrophe within the password of a URL is a part of it, and one around a URL is not', () => {
  expect(findUrlCredentials("postgres://blue:it's4tulip@db/x", 8)).toEqual({ start: 11, end: 26 });
  expect(findUrlCredentials("'http://host:80','rosa@host.example'", 5)).toBeUndefined();
});
