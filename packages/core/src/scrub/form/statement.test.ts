import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string, code = false): string {
  return scrubText(text, matcher, createWork(), { code });
}

describe('a literal of a statement under a telling name', () => {
  test.each([
    ["INSERT INTO u (name, password) VALUES ('blue', 'tulip')", "INSERT INTO u (name, password) VALUES ('blue', '[password]')"],
    [
      "insert into `u` (`token`, n) values ('it''s', 1), ('b), (', 2)  , (NULL, f(3, 'x'))",
      "insert into `u` (`token`, n) values ('[token]', 1), ('[token]', 2)  , (NULL, f(3, 'x'))",
    ],
    ["REPLACE INTO u(pwd)VALUES('tulip", 'REPLACE INTO u(pwd)VALUES([password]'],
    ["UPDATE u SET (name, password) = ('blue', 'tulip')", "UPDATE u SET (name, password) = ('blue', '[password]')"],
    ["CREATE USER 'blue' IDENTIFIED BY 'tulip'", "CREATE USER 'blue' IDENTIFIED BY '[password]'"],
    ["IDENTIFIED WITH sha256_password BY 'tulip';", "IDENTIFIED WITH sha256_password BY '[password]';"],
    ["ALTER ROLE blue WITH PASSWORD 'tulip' LOGIN", "ALTER ROLE blue WITH PASSWORD '[password]' LOGIN"],
    ["SET PASSWORD FOR 'blue'@'h' = PASSWORD('tulip')", "SET PASSWORD FOR 'blue'@'h' = PASSWORD('[password]')"],
    ["SET PASSWORD FOR blue = 'tulip'", "SET PASSWORD FOR blue = '[password]'"],
    ['ConvertTo-SecureString "tulip" -AsPlainText', 'ConvertTo-SecureString "[password]" -AsPlainText'],
    ["ConvertTo-SecureString -String 'tulip' -Force", "ConvertTo-SecureString -String '[password]' -Force"],
    ["WHERE lower(u.token) = lower('tulip')", "WHERE lower(u.token) = lower('[token]')"],
    ['WHERE LOWER("token") LIKE \'tu%\'', 'WHERE LOWER("token") LIKE \'[token]\''],
    ["JSON_SET(a, '$.b.password', 'tulip', '$.c', 'iris')", "JSON_SET(a, '$.b.password', '[password]', '$.c', 'iris')"],
    ["jsonb_path_query_first(a, '$.token') #>> '{}' = 'tulip'", "jsonb_path_query_first(a, '$.token') #>> '{}' = '[token]'"],
    ["JSON_UNQUOTE(JSON_EXTRACT(a, '$.token')) = 'tulip'", "JSON_UNQUOTE(JSON_EXTRACT(a, '$.token')) = '[token]'"],
    ["jsonb_set(a, '{b,token}'::text[], '\"tulip\"')", "jsonb_set(a, '{b,token}'::text[], '[token]')"],
    ["WHERE password LIKE 'tu%'", "WHERE password LIKE '[password]'"],
    ["WHERE u.token NOT LIKE 'tu%'", "WHERE u.token NOT LIKE '[token]'"],
    ["WHERE token IN ('tulip', 'iris') AND x IN ('a')", "WHERE token IN ([token]) AND x IN ('a')"],
    ["WHERE password <> 'tulip' OR secret != 'iris'", "WHERE password <> '[password]' OR secret != '[secret]'"],
    ["UPDATE u SET password = 'tulip' WHERE id = 1", "UPDATE u SET password = '[password]' WHERE id = 1"],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
    expect(scrubbed(text, true)).toBe(expected);
  });

  test.each([
    'INSERT INTO u (name, password) VALUES ($1, $2), (?, ?), (:name, :password), (%s, %s)',
    "INSERT INTO u (name, age) VALUES ('blue', 7)",
    'INSERT INTO u (password) SELECT x FROM y',
    'SET (name, password) = ($1, $2)',
    'UPDATE u SET password = :p, token = @t WHERE secret = $p1 AND psk = :p2',
    "UPDATE u SET password = crypt($2, gen_salt('bf')), token = COALESCE(?, token)",
    'WHERE token = ANY($1) AND sid = $2::text AND secret = lower(?) AND password = sha2(concat(?, ?), 256)',
    'query Find($a: String) { user(token: $a) }',
    'insert into the token',
    "lower(name) = 'b' AND lower(password) = lower(?)",
    "JSON_SET(a, '$.name', 'b'), jsonb_set(a, '{name}', '1')",
    "name LIKE 'tu%' AND id IN ('a', 'b') AND x <> 'c'",
    'WHERE token IN (?, ?) AND password LIKE $1',
    'identified by its name, the password is wrong',
    "Unexpected token 'x', likely in ('a')",
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
