import { describe, expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubbedBy } from '../scrubbed-by.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const scrubbed = scrubbedBy(essentials);

describe('a value that stands beside its name', () => {
  test.each([
    ['user blue signed in with password tulip7a', 'user blue signed in with password [password]'],
    ['Token tu1lip7iris not found', 'Token [token] not found'],
    ['Invalid refresh token "tu1lip7iris".', 'Invalid refresh token "[token]".'],
    ['Incorrect API key provided: tu1lip7iris.', 'Incorrect API key provided: [secret].'],
    ['Incorrect API key provided: tulip-iris-7. You can', 'Incorrect API key provided: [secret]. You can'],
    ['token received: "tulip-iris-7"', 'token received: "[token]"'],
    ['Wrong password entered: tulip7a', 'Wrong password entered: [password]'],
    ['[sudo] password for blue: tulip7a', '[sudo] password for blue: [password]'],
    ['Temporary password for rosa@mail.example: tulip7a', 'Temporary password for [email]: [password]'],
    ['API key for project 7: "tu1lip7iris"', 'API key for project 7: "[secret]"'],
    ['token of the user blue is tu1lip7iris.', 'token of the user blue is [token].'],
    ['verification code sent to +491701234567: 482913', 'verification code sent to +491701234567: [token]'],
    ['Setting token to tu1lip7iris', 'Setting token to [token]'],
    ['API_KEY is set to tu1lip7iris', 'API_KEY is set to [secret]'],
    ["password changed to 'tulip7a'", "password changed to '[password]'"],
    ['Passwort für rosa: tulip7a', 'Passwort für rosa: [password]'],
    ['token is: tu1lip7iris', 'token is: [token]'],
    ['ENV DB_PASSWORD tulip7a', 'ENV DB_PASSWORD [password]'],
    ['Invalid accessToken tu1lip7iris', 'Invalid accessToken [token]'],
    ['name\trosa\npassword\ttu1lip7iris\nport\t80', 'name\trosa\npassword\t[password]\nport\t80'],
    ['no user for resetToken "tu1lip7iris"', 'no user for resetToken "[token]"'],
    ['password            tulip7a\nport                80', 'password            [password]\nport                80'],
    [
      'name     | rosa\npassword | tulip7a\napi_key  | tu1lip7iris',
      'name     | rosa\npassword | [password]\napi_key  | [secret]',
    ],
    ['| password | tulip7a |\n| port | 80 |', '| password | [password] |\n| port | 80 |'],
    ['aws configure set aws_secret_access_key tu1lip7iris', 'aws configure set aws_secret_access_key [secret]'],
    ['no row for token 550e8400-e29b-41d4-a716-446655440000', 'no row for token [token]'],
    ['GET /reset-password/tu1lip7iris8rose?a=1', 'GET /reset-password/[password]?a=1'],
    ['/password/reset/tu1lip7-iris8-rose/now', '/password/reset/[password]/now'],
    ['https://a.example/auth/magic-link/tu1lip7iris8rose', 'https://a.example/auth/magic-link/[token]'],
    ['OTP 482913 expired', 'OTP [token] expired'],
    ['the verification code 482913 expired', 'the verification code [token] expired'],
    ['pin 4829, cvv 123', 'pin [pin], cvv [card]'],
    ['password (tulip7a)', 'password ([password])'],
    ['csrf tu1lip7iris', 'csrf [token]'],
    ['/users/activate/tu1lip7iris8rose', '/users/activate/[token]'],
    ['eq(token, tu1lip7iris) eq(api_key, tu1lip7iris) from(users)', 'eq(token, [token]) eq(api_key, [secret]) from(users)'],
    ['refused with value: blue,token,tu1lip7iris', 'refused with value: blue,token,[token]'],
    ['#/reset/tu1lip7iris8rose', '#/reset/[token]'],
    ['/accounts/reset/MQ/tu1lip7-iris8rose/', '/accounts/reset/MQ/[token]/'],
    ['/email/verify/17/tu1lip7iris8rose?expires=1', '/email/verify/17/[token]?expires=1'],
    ['/auth/magic/tu1lip7iris8rose', '/auth/magic/[token]'],
    ['GET /verify-email/tu1lip7iris8rose', 'GET /verify-email/[token]'],
    ['https://a.example/verify/tu1lip7iris8rose?a=1', 'https://a.example/verify/[token]?a=1'],
    ['/invite/550e8400-e29b-41d4-a716-446655440000/accept', '/invite/[token]/accept'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'token expired, password required, secret manager',
    'token used: tulip-iris-7, secret value: tulip2, key provided: sha256',
    'token 12 of 30, code 500123, PIN 12, OTP 27',
    'secret my-app-v2 not found, token type2, key user42a',
    'token ERC1155, password sha256x, token oauth2',
    'unexpected token index1.js2:12:3',
    'token id1a2=7, token fn1a2b(x)',
    'token a1b2c3d4e5=7, token a1b2c3d4e5(7), token a1b2c3d4e5:7',
    'primary key a1b2c3d4 violated',
    'chunks/app/reset-password/page-1a2b3c4d5e6f7a8b.js:1:23, ./token/parse1a2b3c',
    'GET /oauth/token/info, GET /users/1/password',
    'session 12, token 1732694400000',
    'password for blue: wrong, token for request: expired, code for page: 40400',
    'fields: email, password, address2line, token, index2',
    'id,name,password,address2line,token,index2,pin,2024,secret,sha256',
    'otp, 482913, pin, 2024',
    'email\tpassword\taddress2line\ttoken\nrosa\tcommon\tuser42a',
    'accessToken expired, refreshToken sha256 of user42a',
    ' password | character varying(72) |\n token    | uuid | not null',
    'NAME    TOKEN    AGE\ndefault-token   kubernetes.io/token   400d',
    '| password | required | the password |\n| token | none | at least 8 |',
    'GET /verify/email, /invite/friends, /email/tu1lip7iris8rose, /tokens/tu1lip7iris8rose',
    'verify tu1lip7iris8rose, invite 550e8400-e29b-41d4-a716-446655440000',
    'the key for user: blue42a, no token for the page: page-2',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

test('many mentions cost no more than a few readings of the text', () => {
  const matcher = createMatcher(detectorsInForce([]));
  for (const part of [
    'token a1b2c3d4 ',
    'token ',
    'api key ',
    'password/',
    'password a1a1',
    'code 1',
    'password for a ',
    'password for a: 1 ',
    'token,',
    'token, ',
    'token, tu1lip7iris ',
    '/verify/',
    '/invite/tu1lip7iris8rose',
  ]) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const work = createWork();
    scrubText(text, matcher, work);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
