import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';

const policy = definePolicy({ environmentVariables: {} });

function sentOf(text: string): string {
  const sent = scrubItem([{ type: 'attachment', filename: 'a.csv' }, new TextEncoder().encode(text)], policy).sent?.[1];
  return sent instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(sent) : 'nothing';
}

describe('a table with telling names in its first line', () => {
  test.each([
    ['name,password,age\nblue,tulip,3\nred,iris,4\n', 'name,password,age\nblue,[password],3\nred,[password],4\n'],
    ['id;"api key"\r\n1;"tu;l""ip\n"\r\n2;\r\n', 'id;"api key"\r\n1;[secret]\r\n2;\r\n'],
    ['token\tmail\ntulip\trosa@example.org', 'token\tmail\n[token]\t[email]'],
    ['id | password\n1 | tulip\n2 | "iris', 'id | password\n1 |[password]\n2 |[password]'],
    ['sep=;\nid;password\n1;tulip\n', 'sep=;\nid;password\n1;[password]\n'],
    ['\ufeffsep=^\r\nid^password\r\n1^tulip\r\n', '\ufeffsep=^\r\nid^password\r\n1^[password]\r\n'],
    ['# users\n#\n\nid,password\n1,tulip\n', '# users\n#\n\nid,password\n1,[password]\n'],
    ['#id,password\n1,tulip\n', '#id,password\n1,[password]\n'],
    ['password\ntulip\nred iris\n', 'password\n[password]\n[password]\n'],
    ['"password"\r\n"tu,lip"\r\n', '"password"\r\n[password]\r\n'],
    ['id,password,\n1,tulip,\n', 'id,password,\n1,[password],\n'],
    ['id,password,\n1,tulip\n', 'id,password,\n1,[password]\n'],
    [',id,password\n0,1,tulip\n', ',id,password\n0,1,[password]\n'],
    ['id,password\r1,tulip\r2,iris', 'id,password\r1,[password]\r2,[password]'],
    ['read/write,password\n1,tulip\n', 'read/write,password\n1,[password]\n'],
    [
      'size (bytes),user/password,password (plain)\n1,tulip,iris',
      'size (bytes),user/password,password (plain)\n1,[password],[password]',
    ],
    ['user,pin,session\n1,4711,8682a8909405b9228ee7da9a6d7ede63\n', 'user,pin,session\n1,[pin],[token]\n'],
    ['note,page\nto rosa@example.org,4711\n', 'note,page\nto [email],4711\n'],
    [
      'key lines\n-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIIz7GFwa9bwgTbzPgduujfxg4GlWMstVrII2FzXkLFVu\n-----END PRIVATE KEY-----\n',
      'key lines\n[private key]\n',
    ],
    ['a,password\n1,expired\n2\n', 'a,password\n1,expired\n2\n'],
    [
      "┌─────────┬────────┬──────────┐\n│ (index) │ name   │ password │\n├─────────┼────────┼──────────┤\n│ 0       │ 'blue' │ 'tulip'  │\n└─────────┴────────┴──────────┘",
      "┌─────────┬────────┬──────────┐\n│ (index) │ name   │ password │\n├─────────┼────────┼──────────┤\n│ 0       │ 'blue' │[password]│\n└─────────┴────────┴──────────┘",
    ],
    [
      ' id |  password\n----+------------\n  1 | tulip iris\n(1 row)\n',
      ' id |  password\n----+------------\n  1 |[password]\n(1 row)\n',
    ],
    [
      '+----+----------+\n| id | password |\n+----+----------+\n|  1 | tulip    |\n+----+----------+\n',
      '+----+----------+\n| id | password |\n+----+----------+\n|  1 |[password]|\n+----+----------+\n',
    ],
    ['id | password | name\n1 | tul+-ip | blue-+-\n', 'id | password | name\n1 |[password]| blue-+-\n'],
    ['| id | password |\n| -- | -------- |\n| 1 | tulip |', '| id | password |\n| -- | -------- |\n| 1 |[password]|'],
    ['id,password\n\n1,tulip\n', 'id,password\n\n1,[password]\n'],
    ['id,password,note\n1,tulip,hello, rose\n2,iris,x\n', 'id,password,note\n1,[password],hello, rose\n2,[password],x\n'],
    ['id,password\n1\n2,tulip\n', 'id,password\n1\n2,[password]\n'],
    ['id,password\n1,"tulip, iris', 'id,password\n1,[password]'],
    ['id,body\n1,"{""password"":""tulip""}"\n', 'id,body\n1,"{""password"":""[password]""}"\n'],
    ['password,id\rtulip,1\riris,2', 'password,id\r[password],1\r[password],2'],
    ['password\nblue tulips and red irises beside white roses\n', 'password\n[password]\n'],
    ['id,user / password\n1,tulip\n', 'id,user / password\n1,[password]\n'],
    ['# users\n# id;password\n1;tulip\n', '# users\n# id;password\n1;[password]\n'],
    ['sep=,\npassword\ntulip\n', 'sep=,\npassword\n[password]\n'],
  ])('has what stands below them hidden: %j', (text, expected) => {
    expect(sentOf(text)).toBe(expected);
    expect(sentOf(expected)).toBe(expected);
  });

  test.each([
    'name,author\nblue,tulip\n',
    'Dear all, the password\nis said to nobody.\n',
    'password\n',
    'Your password\nDear all, it was changed by you or by someone else today.\n',
    '# password\nThe password is what you were told when you came here.\n',
    'name\nblue\n',
    'passwords, tokens; and more\nthan, one; line',
    'name,password',
    '┌──────┬────────┐\n│ name │ author │\n├──────┼────────┤\n│ blue │ tulip  │\n└──────┴────────┘',
    ' id | name\n----+-----\n  1 | tulip\n',
    'Names, password and token\nare here, there, and elsewhere\n',
    'Name, password\nis here, there, and elsewhere\n',
    'password\nblue tulips and red irises beside nine white roses\n',
    'id,password\n1,"expired"\n',
    'id,password\n\n',
  ])('and nothing else: %j', (text) => {
    expect(sentOf(text)).toBe(text);
  });

  test('and beyond the limit is cut', () => {
    const sent = sentOf(`id,password\n${'1,tulip\n'.repeat(60_000)}`);
    expect(sent).not.toContain('tulip');
    expect(sent).toContain('[cut by vedette]');
  });
});

test('a table in a text of an item has what stands below telling names hidden as well', () => {
  const data = 'name,password,mail\r\nblue,"tulip",rosa@example.org\r\nred,iris,\r\n';
  const sent = scrubItem([{ type: 'event' }, { request: { data }, extra: { file: { rows: data } } }], policy).sent?.[1];
  const expected = 'name,password,mail\r\nblue,[password],[email]\r\nred,[password],\r\n';
  expect(sent).toMatchObject({ request: { data: expected }, extra: { file: { rows: expected } } });
  expect(JSON.stringify(sent)).not.toContain('"len"');
  expect(scrubItem([{ type: 'event' }, sent], policy).sent?.[1]).toEqual(sent);
});

test('a long table in a text of an item is cut, and nothing of what stands below telling names is left', () => {
  for (const rows of [4000, 9000, 90_000]) {
    const note = `id,password\n${'1,tulip7tulip7\n'.repeat(rows)}`;
    const { sent, decision } = scrubItem([{ type: 'event' }, { extra: { note } }], policy);
    expect(JSON.stringify(sent?.[1])).not.toContain('tulip');
    expect(JSON.stringify(sent?.[1])).toContain('[cut by vedette]');
    expect(decision.cut).toBeGreaterThan(0);
  }
});

test('lines of a program, or of a text with commas, are no table in a text of an item', () => {
  for (const note of [
    'tokens.next();\nread(tokens);\n',
    'token;\nvalue;\n',
    'session(a, b)\nclose(c, d)',
    'if ok, token = 1\nelse, x',
  ]) {
    const item = [{ type: 'event' }, { extra: { note } }] as const;
    expect(scrubItem(item, policy).sent).toBe(item);
  }
});
