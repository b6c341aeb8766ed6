import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what a sentence says of a telling name', () => {
  test.each([
    ['my password is tulip7!', 'my password is [password]!'],
    ['The API key was q7Zt4t4t.', 'The API key was [secret].'],
    ['Zum Konto: der token lautet "tulip7x"', 'Zum Konto: der token lautet "[token]"'],
    ['Your verification code is 482913.', 'Your verification code is [token].'],
    ['Your one-time password is 482913.', 'Your one-time password is [password].'],
    ['Your login code is 482913', 'Your login code is [token]'],
    ['482913 is your verification code', '[token] is your verification code'],
    ['G-482913 is your Blue Shop OTP.', 'G-[token] is your Blue Shop OTP.'],
    ['token ist tulip7x, danke', 'token ist [token], danke'],
    ['<p>Your password is <b>tulip7x</b>.</p>', '<p>Your password is <b>[password]</b>.</p>'],
    ['Use 482913 as your Blue verification code.', 'Use [token] as your Blue verification code.'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'the password is wrong',
    'token is sha256-hashed, secret is base64',
    'the token is 3600s old and was 4096 bytes',
    'password is 4096 bytes, the passcode was 1024 characters',
    'password is too short',
    'the token is not a1b2c3d4',
    'basket is tulip77',
    'this is tulip77',
    'the status code is 40400, the code is 482913',
    '40400 is your status code, 482913 is your code and 7 is your PIN',
    'token is',
    'token is <b>invalid</b>, the basket is <b>tulip77</b>',
    'pass 4829 as your status code',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
