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
    ['Failed query: select 1 from u where "password" = $1 and b = $2\nparams: tulip,b', 'tulip,b', '[password]'],
    ['Failed query: select 1 from u where "password" = $1\\nparams: tulip', 'tulip', '[password]'],
    ['Executing (default): INSERT INTO "u" ("a","password") VALUES ($1,$2); ["b","tulip"]', '"tulip"', '"[password]"'],
    ['Executing (default): INSERT INTO "u" ("a","password") VALUES ($1,$2); "b", "tulip"', '"b", "tulip"', '[password]'],
    ["{ sql: 'UPDATE u SET password = ? WHERE a = ?',\n  bindings: [\n    'tulip',\n    7\n  ]\n}", "'tulip'", "'[password]'"],
    ['select 1 from u where token = ? - failed, values=["tulip"]', 'tulip', '[token]'],
    ['"text":"select 1 from u where token = $1","values":["tulip"],', 'tulip', '[token]'],
  ])('are hidden: %j', (text, value, sent) => {
    const expected = text.replace(value, () => sent);
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'Query: update u set a = ?, b = ?, c = ? -- params: [{"a": 3}, "tulip", 3]',
    'update u set password = ? where a = b -- params: []',
    'token of the params: tulip',
    'params: page=2',
    'where token = $1 -- params: ["[token]"\nvalues: [7]',
    'values: [1, 2]; [3]',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
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
  ]) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const work = createWork();
    scrubText(text, matcher, work);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
