import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('parameters behind a statement that announces them', () => {
  test.each([
    ['query: SELECT 1 FROM u WHERE password = $1 AND a = $2 -- PARAMETERS: ["tulip","b"]', '["tulip"', '["[password]"'],
    [
      'SELECT 1 FROM u WHERE a = $2 AND token = $1 -- PARAMETERS: ["tulip\\", iris","b"] and more',
      '["tulip\\", iris"',
      '["[token]"',
    ],
    ['x "SELECT 1 FROM u WHERE token = $1 AND b = $2 -- PARAMETERS: [\\"tulip\\",\\"b\\"]"', '[\\"tulip', '[\\"[token]'],
    ['Query: update u set a = ?, password = ?, b = ? -- params: [{"a": [3]}, "tulip", 3]', '"tulip"', '"[password]"'],
    ['Query: update u set a = ?, password = ? -- params: [3, tulip]', 'tulip', '[password]'],
    ['query: INSERT INTO "u"("a", "token") VALUES (@0, @1) -- PARAMETERS: ["b","tulip"]', '"tulip"', '"[token]"'],
    ["sql: 'insert into u (a, password) values (:1, :2)', binds: [ 'b', 'tulip' ]", "'tulip'", "'[password]'"],
    ['select 1 from u where "a" = $1 and "password" = $2\nparams: b@host.example,tulip', 'b@host.example,tulip', '[password]'],
    ['select 1 from u where "password" = $1\nparams: b@tulip', 'b@tulip', '[password]'],
    ['Failed query: select 1 from u where "password" = $1 and b = $2\nparams: tulip,b', 'tulip,b', '[password]'],
    ['Failed query: select 1 from u where "password" = $1\\nparams: tulip', 'tulip', '[password]'],
    ['Executing (default): INSERT INTO "u" ("a","password") VALUES ($1,$2); ["b","tulip"]', '"tulip"', '"[password]"'],
    ['Executing (default): INSERT INTO "u" ("a","password") VALUES ($1,$2); "b", "tulip"', '"b", "tulip"', '[password]'],
    ["{ sql: 'UPDATE u SET password = ? WHERE a = ?',\n  bindings: [\n    'tulip',\n    7\n  ]\n}", "'tulip'", "'[password]'"],
    ['select 1 from u where token = ? - failed, values=["tulip"]', 'tulip', '[token]'],
    ['"text":"select 1 from u where token = $1","values":["tulip"],', 'tulip', '[token]'],
    [
      "LOG:  execute s1: insert into u (a, password) values ($1, $2)\nDETAIL:  Parameters: $1 = 'blue, iris', $2 = 'it''s tulip'",
      "it''s tulip",
      '[password]',
    ],
    [
      "[Parameters=[@p0='blue' (Size = 4000), @p1='tulip' (Nullable = false) (Size = 9), @p2=NULL], CommandType='Text']\nINSERT INTO [U] ([A], [Password], [B])\nVALUES (@p0, @p1, @p2);",
      'tulip',
      '[password]',
    ],
    [
      '==>  Preparing: update u set a = ?, password = ?\n==> Parameters: b(String), tulip(String)\n<==  Updates: 1',
      'b(String), tulip(String)',
      '[password]',
    ],
    [
      "[Parameters=[@p0='tulip']]\nINSERT INTO U (Token) VALUES (@p0);\n[Parameters=[@p0='blue', @p1='tulip']]\nINSERT INTO U (A, Token) VALUES (@p0, @p1);",
      /tulip/g,
      '[token]',
    ],
    [
      "{ sql: 'b = ? AND token = ?', bindings: [ 'blue', 'tulip' ] }\n{ sql: 'password = ? AND b = ?', bindings: [] }",
      'tulip',
      '[token]',
    ],
    ['"sql":"token = ?","bindings":["tulip"],', 'tulip', '[token]'],
    [
      'An exception occurred while executing \'UPDATE u SET a = ?, password = ?\' with params ["b", "tulip"]:',
      'tulip',
      '[password]',
    ],
    ['executing \'UPDATE u SET a = ?, password = ?\' with params {"1":"b","2":"tulip"}', 'tulip', '[password]'],
    [
      "unnamed portal with parameters: $1 = 'blue', $2 = 'tulip'\nSTATEMENT:  insert into u(a, token) values ($1, $2)",
      'tulip',
      '[token]',
    ],
    ["[SQL: INSERT INTO u (a, password) VALUES (?, ?)]\n[parameters: ('blue', 'tulip')]", 'tulip', '[password]'],
    [
      "[SQL: INSERT INTO u (a, b, token) VALUES (?, ?, ?)]\n[parameters: [('blue', datetime.date(2026, 11, 28), 'tulip'), ('red', None, 'tulip')]]",
      /tulip/g,
      '[token]',
    ],
    [
      "WHERE password = %(param_1)s AND a = %(param_2)s]\n[parameters: {'param_1': 'tulip', 'param_2': 'iris'}]",
      'tulip',
      '[password]',
    ],
    ["{ bindings: [ 'blue', 'tulip' ], sql: 'insert into `u` (`a`, `token`) values (?, ?)' }", 'tulip', '[token]'],
    ["INSERT INTO u (a, password) VALUES (%s, %s); args=('blue', 'tulip'); alias=default", 'tulip', '[password]'],
    ["{ args: [ { sql: 'token = ?', bindings: [ 'tulip' ] } ] }", 'tulip', '[token]'],
    [
      'Query: update u set a = ?, password = ? -- params: [blue, iris, tulip]',
      'blue, iris, tulip',
      '[password], [password], [password]',
    ],
  ] satisfies readonly (readonly [string, string | RegExp, string])[])('are hidden: %j', (text, value, sent) => {
    const expected = text.replace(value, () => sent);
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'Query: update u set a = ?, b = ?, c = ? -- params: [{"a": 3}, "tulip", 3]',
    'update u set password = ? where a = b -- params: []',
    'token of the params: tulip',
    'params: page=2',
    'the params ["tulip"] and params {"a":"tulip"} of the token',
    'where token = $1 -- params: ["[token]"\nvalues: [7]',
    'values: [1, 2]; [3]',
    "args: [ 'tulip' ], values: ['tulip'], bindings: [ 'tulip' ], Missing parameters: ['tulip'], params: ['tulip']",
    'parameters: $5 a month, Parameters: {"page":"tulip"}, Params: page=tulip',
    "[Parameters=[@p0='tulip' (Size = 9)], CommandType='Text']\nSELECT 1 FROM u WHERE a = @p0",
    "execute s1: select 1 from u where a = $1\nDETAIL:  parameters: $1 = 'tulip'",
    'Parameters: {"page":"tulip"}',
    "where token = 7 and a in (%s, %s); args=('tulip', 7); alias=default",
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

describe('texts among parameters of which no statement tells what they are', () => {
  test.each([
    ["DETAIL:  parameters: $1 = 'tulip', $2 = '7', $3 = NULL", "DETAIL:  parameters: $1 = '[secret]', $2 = '7', $3 = NULL"],
    ["extended query with parameters: $1 = '1', $2 = 'tulip", "extended query with parameters: $1 = '1', $2 = '[secret]"],
    [
      "Executed DbCommand (5ms) [Parameters=[@p0='blue' (Size = 4000), @p1='2026-11-28T10:00:00.0000000' (DbType = DateTime)], CommandType='Text']",
      "Executed DbCommand (5ms) [Parameters=[@p0='[secret]' (Size = 4000), @p1='2026-11-28T10:00:00.0000000' (DbType = DateTime)], CommandType='Text']",
    ],
    ['==> Parameters: 7(Integer), tulip(String)', '==> Parameters: [secret]'],
    ['==> Parameters: 7(Integer), null', '==> Parameters: 7(Integer), null'],
    ["[parameters: ('tulip', 7, None, b'iris', 8)]", "[parameters: ('[secret]', 7, None, [secret], 8)]"],
    [
      '-- PARAMETERS: ["tulip",-7.5,null,true,"2026-11-28 10:00:00+01"]',
      '-- PARAMETERS: ["[secret]",-7.5,null,true,"2026-11-28 10:00:00+01"]',
    ],
    ['Params: ["tulip",7]', 'Params: ["[secret]",7]'],
    ['Duration: 100%d\nParams: ["tulip","blue"]', 'Duration: 100%d\nParams: ["[secret]","[secret]"]'],
  ])('are hidden: %j', (text, sent) => {
    expect(scrubbed(text)).toBe(sent);
    expect(scrubbed(sent)).toBe(sent);
  });
});

test('what was hidden in the statement makes no parameter unknown', () => {
  const sent = scrubbed(
    "[Parameters=[@__a_0='tulip' (Size = 9), @__b_1='iris'], CommandType='Text']\nSELECT 1 FROM u WHERE password = @__a_0 AND c = @__b_1",
  );
  expect(sent).toContain("[@__a_0='[password]' (Size = 9), @__b_1='iris']");
  expect(scrubbed(sent)).toBe(sent);
});

test('many of them cost no more than a few readings of the text', () => {
  for (const part of [
    'params: ',
    ' -- params: [',
    'password=? -- params: [',
    'a=?, password=? -- params: [1 ',
    '; [',
    'values: [',
    'password=?; [\n',
    'params: [ values: [ ',
    "parameters: $1 = 'a",
    '[parameters: ((1',
    '-- params: ["a",(',
    'bindings: [1 password=? ',
  ]) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const work = createWork();
    scrubText(text, matcher, work);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
