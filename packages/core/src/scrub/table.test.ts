import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';

const policy = definePolicy({ environmentVariables: {} });

function sentOf(text: string): string {
  const sent = scrubItem([{ type: 'attachment', filename: 'a.csv' }, new TextEncoder().encode(text)], policy).sent?.[1];
  return sent instanceof Uint8Array ? new TextDecoder().decode(sent) : 'nothing';
}

describe('a table with telling names in its first line', () => {
  test.each([
    ['name,password,age\nblue,tulip,3\nred,iris,4\n', 'name,password,age\nblue,[password],3\nred,[password],4\n'],
    ['id;"api key"\r\n1;"tu;l""ip\n"\r\n2;\r\n', 'id;"api key"\r\n1;[secret]\r\n2;\r\n'],
    ['token\tmail\ntulip\trosa@example.org', 'token\tmail\n[token]\t[email]'],
    ['id | password\n1 | tulip\n2 | "iris', 'id | password\n1 |[password]\n2 |[password]'],
    ['a,password\n1,expired\n2\n', 'a,password\n1,expired\n2\n'],
  ])('has what stands below them hidden: %j', (text, expected) => {
    expect(sentOf(text)).toBe(expected);
    expect(sentOf(expected)).toBe(expected);
  });

  test.each([
    'name,author\nblue,tulip\n',
    'Dear all, the password\nis said to nobody.\n',
    'password\nfine\n',
    'passwords, tokens; and more\nthan, one; line',
    'name,password',
  ])('and nothing else: %j', (text) => {
    expect(sentOf(text)).toBe(text);
  });

  test('and beyond the limit is cut', () => {
    const sent = sentOf(`id,password\n${'1,tulip\n'.repeat(60_000)}`);
    expect(sent).not.toContain('tulip');
    expect(sent).toContain('[cut by vedette]');
  });
});
