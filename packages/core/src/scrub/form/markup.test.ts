import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string, code = false): string {
  return scrubText(text, matcher, createWork(), { code });
}

describe('what an element or a part holds under a telling name', () => {
  test.each([
    ['<user><password>tulip</password></user>', '<user><password>[password]</password></user>'],
    ['<s:apiKey type="text">\n tulip\n</s:apiKey>', '<s:apiKey type="text">[secret]</s:apiKey>'],
    ['<secret><a>tulip</a><b>iris</b></secret> and more', '<secret>[secret]</secret> and more'],
    ['<?xml version="1.0"?><password>tulip', '<?xml version="1.0"?><password>[password]'],
    ['refused: <a><password>tulip', 'refused: <a><password>[password]'],
    ['login <user><password> and more', 'login <user><password> and more'],
    ['usage <token> with <password>tulip</password>', 'usage <token> with <password>[password]</password>'],
    ['<token> <token>tulip</token>', '<token> <token>[token]</token>'],
    ['<token><![CDATA[tulip]]></token>', '<token>[token]</token>'],
    ['<string name="api_key">tulip7a</string>', '<string name="api_key">[secret]</string>'],
    ['<string name="password">Your 2nd password</string>', '<string name="password">Your 2nd password</string>'],
    ['<button name="token">Send</button>', '<button name="token">Send</button>'],
    [
      '<textarea class="wide" name="password">tulip-7a</textarea>',
      '<textarea class="wide" name="password">[password]</textarea>',
    ],
    ['<h2 id="token">Tokens</h2>', '<h2 id="token">Tokens</h2>'],
    ['<form name="login-token"><b>tulip7a</b></form>', '<form name="login-token"><b>tulip7a</b></form>'],
    ['<meta name="csrf-token" content="tulip">', '<meta name="csrf-token" content="[token]">'],
    ['<add key="password" value="tulip iris"/>', '<add key="password" value="[password]"/>'],
    ["<input value='tulip' type='password'>", "<input value='[password]' type='password'>"],
    ['&lt;password&gt;tulip&lt;/password&gt;', '&lt;password&gt;[password]&lt;/password&gt;'],
    ['{&quot;password&quot;:&quot;tulip&quot;,', '{&quot;password&quot;:&quot;[password]&quot;,'],
    ['<user password="tulip">', '<user password="[password]">'],
    [
      '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\ntulip\niris\r\n--b--',
      '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n[password]\r\n--b--',
    ],
    [
      '--b\nContent-Disposition: form-data; name="api_key"\nContent-Type: text/plain\n\ntulip\n--b\nContent-Disposition: form-data; name="page"\n\n2\n--b--',
      '--b\nContent-Disposition: form-data; name="api_key"\nContent-Type: text/plain\n\n[secret]\n--b\nContent-Disposition: form-data; name="page"\n\n2\n--b--',
    ],
    [
      'body: "--b\\r\\nContent-Disposition: form-data; name=\\"token\\"\\r\\n\\r\\ntulip\\r\\n--b--"',
      'body: "--b\\r\\nContent-Disposition: form-data; name=\\"token\\"\\r\\n\\r\\n[token]\\r\\n--b--"',
    ],
    ['content-disposition: form-data; name="password"\n\ntulip', 'content-disposition: form-data; name="password"\n\n[password]'],
  ])('is hidden in %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
  });

  test.each([
    'Expected <password> but got something',
    '<a>1</a> usage: --region <region> [--token <token>] [--force]',
    'usage: login --user <user> [--force] <token>',
    '<password/><password></password><token>expired</token>',
    '<input name="page" value="2"><input type="password" required>',
    '<authors><author>fine</author></authors>',
    'a < b && c > d, Array<string>, <T extends Token>',
    'Content-Disposition: attachment; filename="password.txt"\n\nfine',
    'Content-Disposition: form-data; name="page"\r\n\r\n2\r\n--b--',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('is not looked for in code', () => {
    expect(scrubbed('<password>tulip</password>', true)).toBe('<password>tulip</password>');
  });
});
