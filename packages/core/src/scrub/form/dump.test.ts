import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what a dump, a file of hosts or a property list holds under a telling name', () => {
  test.each([
    ['array(1) {\n  ["password"]=>\n  string(5) "tulip"\n}', 'array(1) {\n  ["password"]=>\n  string(5) "[password]"\n}'],
    ['["token"]=> int(7123)', '["token"]=> int([token])'],
    ['["secret"]=>\n  array(1) {\n    [0]=>\n    string(5) "tulip"\n}', '["secret"]=>\n  array(1) [secret]\n}'],
    ['["token":"App\\User":private]=>\n  string(5) "tulip"', '["token":"[token]":private]=>\n  string(5) "[token]"'],
    ['["token":protected]=>\n  string(5) "tulip"', '["token":[token]>\n  string(5) "[token]"'],
    ['a:2:{s:8:"password";s:5:"tulip";s:1:"a";i:1;}', 'a:2:{s:8:"password";s:5:"[password]";s:1:"a";i:1;}'],
    ['O:4:"User":1:{s:5:"token";i:7123;}', 'O:4:"User":1:{s:5:"token";i:[token];}'],
    ['<tr><td>Password:</td>\n<td class="x">tulip</td></tr>', '<tr><td>Password:</td>\n<td class="x">[password]</td></tr>'],
    ['<dt>Token</dt><dd>tulip</dd>', '<dt>Token</dt><dd>[token]</dd>'],
    ['<th>API key</th>\n<td>tulip</td>', '<th>API key</th>\n<td>[secret]</td>'],
    ['machine host.example login rosa password tulip', 'machine host.example login rosa password [password]'],
    ['machine one\n  login rosa\n  password tulip\n', 'machine one\n  login rosa\n  password [password]\n'],
    ['machine 192.0.2.7:22 password "tulip iris"', 'machine [ip]:22 password "[password]"'],
    ['<key>password</key><string>tulip</string>', '<key>password</key><string>[password]</string>'],
    [
      '<member><name>password</name> <value><string>tulip</string></value></member>',
      '<member><name>password</name> <value>[password]</value></member>',
    ],
    ['<key>apiKey</key>\n\t<data>dHVsaXA</data>', '<key>apiKey</key>\n\t<data>[secret]</data>'],
    ['<key>passwords</key><array><string>tulip</string></array>', '<key>passwords</key><array>[password]</array>'],
  ])('is hidden in %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '["page"]=>\n  string(5) "tulip"',
    '["password"]=>\n  string(0) ""\n',
    '["password"]=>\n  NULL\n',
    'a:2:{s:8:"password";N;s:4:"page";s:5:"tulip";}',
    '<th>Password</th><th>Name</th><td>Page</td><td>tulip</td>',
    'the machine learning login and password hints',
    'machine one login failed password wrong',
    '<name>page</name><value>tulip</value>',
    '<key>page</key><string>tulip</string>',
    '<key>password</key><true/>',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
