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
    [
      JSON.stringify({ detail: 'Failing row contains (7, "tulip"). (b), f(x)).', table: 'users', query: 'values ($1)' }),
      '{"detail":"Failing row contains ([secret]).","table":"users","query":"values ($1)"}',
    ],
    [
      JSON.stringify(JSON.stringify({ detail: 'Failing row contains (7, "tulip").', query: 'values ($1)' })),
      JSON.stringify(JSON.stringify({ detail: 'Failing row contains ([secret]).', query: 'values ($1)' })),
    ],
    ["'Failing row contains (7, it's tulip).' (23514)", "'Failing row contains ([secret])"],
    ['COPY users, line 1: "7\ttulip\tblue"', 'COPY users, line 1: "[secret]"'],
    ['binding parameter [1] as [VARCHAR] - [tulip]', 'binding parameter [1] as [VARCHAR] - [[secret]]'],
    ['binding parameter (2:VARCHAR) <- [tulip]\nbinding', 'binding parameter (2:VARCHAR) <- [[secret]]\nbinding'],
    [
      "Violation of UNIQUE KEY constraint 'UQ_users_token'. Cannot insert duplicate key in object 'dbo.users'. The duplicate key value is (7, tulip).",
      "Violation of UNIQUE KEY constraint 'UQ_users_token'. Cannot insert duplicate key in object 'dbo.users'. The duplicate key value is ([token]).",
    ],
    [
      "with unique index 'IX_password'. The duplicate key value is (tulip (iris)).",
      "with unique index 'IX_password'. The duplicate key value is ([password]).",
    ],
    ["Duplicate entry 'tulip' for key 'users.token'", "Duplicate entry '[token]' for key 'users.token'"],
    ["Duplicate entry 'tul'ip' for key 'password_unique'", "Duplicate entry '[password]' for key 'password_unique'"],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'Key (id)=(7) already exists.',
    'binding parameter [1] as [INTEGER] - [7], binding parameter (2:BIGINT) <- [8], binding parameter [1] as [VARCHAR] - [null]',
    'a binding parameter [1] of it, value="tulip"',
    'Key (token)=(NULL) conflicts',
    "Duplicate entry '7' for key 'PRIMARY'",
    'f(token)=(x)',
    'copy the lines, line 7: "tulip"',
    'COPY users, line 7, column name: "tulip"',
    "unique index 'IX_title'. The duplicate key value is (tulip).",
    'The duplicate key value is (tulip).',
    "Duplicate entry 'tulip'",
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
