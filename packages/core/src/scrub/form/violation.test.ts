import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what a constraint was violated with under a telling name', () => {
  test.each([
    ['Key (token)=(tulip) already exists.', 'Key (token)=([token]) already exists.'],
    ['detail: Key (tenant, api_key)=(7, tulip) already exists.', 'detail: Key (tenant, api_key)=(7, [secret]) already exists.'],
    ['Key (lower(token))=(tulip (iris)) already exists.', 'Key (lower(token))=([token]) already exists.'],
    ['Key (n, token)=(a, b, c) is not present in table "t".', 'Key (n, token)=([token]) is not present in table "t".'],
    ['Key (token)=(tulip', 'Key (token)=([token]'],
    ['Failing row contains (7, blue tulip, f(x), null).', 'Failing row contains ([secret]).'],
    ['DETAIL: Failing row contains (7, tulip\nblue', 'DETAIL: Failing row contains ([secret]\nblue'],
    ["Duplicate entry 'tulip' for key 'users.token'", "Duplicate entry '[token]' for key 'users.token'"],
    ["Duplicate entry 'tul'ip' for key 'password_unique'", "Duplicate entry '[password]' for key 'password_unique'"],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'Key (id)=(7) already exists.',
    'Key (token)=(NULL) conflicts',
    "Duplicate entry '7' for key 'PRIMARY'",
    'f(token)=(x)',
    "Duplicate entry 'tulip'",
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
