import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string, code = false): string {
  return scrubText(text, matcher, createWork(), { code });
}

describe('what a command or a pair of literals holds under a telling name', () => {
  test.each([
    ['mysql --password tulip -h db', 'mysql --password [password] -h db'],
    ['tool --api-key "tulip and iris" run', 'tool --api-key "[secret]" run'],
    ['login --token\ttulip', 'login --token\t[token]'],
    ["[ 'mysql', '--password', 'tulip' ]", "[ 'mysql', '--password', '[password]' ]"],
    [
      "[\n      'mysql',\n      '--password',\n      'tulip'\n    ]",
      "[\n      'mysql',\n      '--password',\n      '[password]'\n    ]",
    ],
    ["[ 'curl', '-u', 'blue:tulip' ]", "[ 'curl', '-u', '[password]' ]"],
    ['["curl","--user","blue:tulip",', '["curl","--user","[password]",'],
    ['keytool -storepass tulip -keypass iris -v', 'keytool -storepass [password] -keypass [password] -v'],
    ['Set-Item -Password "tulip"', 'Set-Item -Password "[password]"'],
    ["[ '--token', '-tulip' ]", "[ '--token', '[token]' ]"],
    ['mysql --password=tulip', 'mysql --password=[password]'],
    ['args:\n- --password\n- tulip\n- --port', 'args:\n- --password\n- [password]\n- --port'],
    ['  - "--token"\n  - "tulip iris"\n', '  - "--token"\n  - "[token]"\n'],
    ['redis-server --requirepass tulip', 'redis-server --requirepass [password]'],
    ['curl -u blue:tulip https://host.example', 'curl -u [password] https://host.example'],
    ['curl -ublue:tulip https://host.example', 'curl -u[password] https://host.example'],
    ['curl --user "blue:tulip" https://host.example', 'curl --user "[password]" https://host.example'],
    ['curl --proxy-user=blue:tulip https://host.example', 'curl --proxy-user=[password] https://host.example'],
    ['smbclient //host/a -U blue%tulip', 'smbclient //host/a -U [password]'],
    ["[ 'smbclient', '-U', 'blue%tulip' ]", "[ 'smbclient', '-U', '[password]' ]"],
    ["db.auth('blue', 'tulip')", "db.auth('blue', '[password]')"],
    ['curl --cert my.pem:tulip https://host.example', 'curl --cert my.pem:[password] https://host.example'],
    ["await api.login('blue', 'tulip7')", "await api.login('blue', '[password]')"],
    ['signIn("rosa", "tulip7x")', 'signIn("rosa", "[password]")'],
    ["Command failed: echo 'tulip' | sudo -S ls", "Command failed: echo '[password]' | sudo -S ls"],
    ['echo -n tulip | sudo -k -S ls', 'echo -n [password] | sudo -k -S ls'],
    ['echo "blue:tulip" | sudo chpasswd', 'echo "[password]" | sudo chpasswd'],
    ['echo tulip | docker login -u x --password-stdin', 'echo [password] | docker login -u x --password-stdin'],
    ['AUTH tulip7', 'AUTH [password]'],
    ['> AUTH blue tul1p$&iris#', '> AUTH blue [password]'],
    ['sqlplus -s -L blue/tulip@host:1521/XE @a.sql', 'sqlplus -s -L blue/[password] @a.sql'],
    ['cannot open "jdbc:oracle:thin:blue/tulip@host:1521:xe"', 'cannot open "jdbc:oracle:thin:blue/[password]"'],
    ['AUTH tuliplily', 'AUTH [password]'],
    ['=> \'A12 LOGIN "rosa" "tulip7"\'', '=> \'A12 LOGIN "rosa" "[password]"\''],
    ['a1 LOGIN rosa tulip7', 'a1 LOGIN rosa [password]'],
    ['1700 "AUTH" x; AUTH default tul1p-iris', '1700 "AUTH" x; AUTH default [password]'],
    ['[7] AUTH default tul1p-iris', '[7] AUTH default [password]'],
    ['[7]AUTH default tul1p-iris', '[7]AUTH default [password]'],
    ['EHLO x\r\nAUTH PLAIN AHJvc2EAdHVsaXA=\r\n', 'EHLO x\r\nAUTH PLAIN [password]\r\n'],
    ['530 Login incorrect: PASS tulip-7', '530 Login incorrect: PASS [password]'],
    ['PASS tuliplily', 'PASS [password]'],
    ["500 'PASS tul1p-iris': command not understood", "500 'PASS [password]': command not understood"],
    ['> USER blue\r\n> PASS tul1piris\r\n', '> USER blue\r\n> PASS [password]\r\n'],
    ['A1 AUTHENTICATE PLAIN AHJvc2EAdHVsaXA=', 'A1 AUTHENTICATE PLAIN [password]'],
    ["append('password', 'tulip')", "append('password', '[password]')"],
    ['set("token", "tulip", 1)', 'set("token", "[token]", 1)'],
    ['[["password","tulip"],["page","2"', '[["password","[password]"],["page","2"'],
    ["['password', 'tulip-7']", "['password', '[password]']"],
    ["[ [ 'user', 'blue' ], [ 'password', 'tulip' ] ]", "[ [ 'user', 'blue' ], [ 'password', '[password]' ] ]"],
    [
      "[\n    [ 'accept', 'x' ],\n    [ 'x-api-key', 'tulip' ]\n  ]",
      "[\n    [ 'accept', 'x' ],\n    [ 'x-api-key', '[secret]' ]\n  ]",
    ],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text).replace(/blue[:%](?=\[password)/, '')).toBe(expected);
    expect(scrubbed(scrubbed(text))).toBe(scrubbed(text));
  });

  test.each([
    'Using --password via the CLI is insecure. Use --password-stdin.',
    'unknown option --token',
    '- --token\n- --port\n',
    'either --password or\n- --token\n  - the token of it',
    "t.login('title', 'Welcome')",
    "echo tulip | sudo tee a; echo 'tulip' | sed s/a/b/",
    'echo tulip, and then | sudo -S was said',
    'reset-password tulip, forgot -password',
    'ssh -p 22 -u 1000:1000 --user 1000:1000 --force',
    'a---token x, --no-color yes',
    'date -u +%Y-%m-%dT%H:%M:%SZ',
    'psql -U blue shop, used -U 50% of it, curl -u %s:%s',
    'AUTH tuliplily was said',
    'A1 LOGIN failed for rosa, LOGIN rosa tulip7, user 7 LOGIN ok',
    'sqlplus / as sysdba; sqlplus /nolog; sqlplus blue@host; jdbc:oracle:thin:@host:1521/tulip',
    'AUTH required',
    'AUTH not supported',
    'curl --cert my.pem https://host.example:443',
    'AUTH FAILED, AUTH REQUIRED BY SERVER-1, SMTP AUTH LOGIN is off',
    'auth tulip7',
    'PASS src/checkout-7.test.ts (5.1 s)',
    'boarding PASS AB12CD34 of today',
    'PASS ./a7.spec.js, PASS cart7.test.tsx',
    'tests: PASS 14, FAIL 3; PASS user-login (12 ms), PASS/FAIL is7b',
    'PASS TestCart (0.00s), > PASS ###, 331 Send PASS command, PASSED tulip7, BYPASS tulip7',
    'AUTHENTICATE PLAIN mechanism not supported, AUTHENTICATE required by SERVER-1',
    "auth('blue', 'tulip')",
    "db.auth('blue')",
    "pick(['password', 'email'])",
    '["id", "token", "name"]',
    'insert into "a" ("token", "email", "name") values (1)',
    "'password', 'email'",
    "{ fields: [ '$token', '$title' ] }",
    "[ '--password', '--token-file', '/run/secrets/tulip' ]",
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
