import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('a value behind its name in an entry', () => {
  test.each([
    [
      'env:\n- name: PASSWORD\n  value: tulip iris\n- name: PAGE\n  value: 80\n',
      'env:\n- name: PASSWORD\n  value: [password]\n- name: PAGE\n  value: 80\n',
    ],
    ['  - name: "API_KEY"\r\n    value: "tulip"', '  - name: "API_KEY"\r\n    value: "[secret]"'],
    ['- { name: PASSWORD, value: tulip }', '- { name: PASSWORD, value: [password] }'],
    ['{"list":[{"name":"DB_PASSWORD","value":"tulip"},{"na', '{"list":[{"name":"DB_PASSWORD","value":"[password]"},{"na'],
    ['body "{\\"key\\":\\"token\\",\\"value\\":\\"tulip\\"', 'body "{\\"key\\":\\"token\\",\\"value\\":\\"[token]\\"'],
    [
      "{\n  path: 'password',\n  fullPath: undefined,\n  value: 'tulip',\n",
      "{\n  path: 'password',\n  fullPath: undefined,\n  value: '[password]',\n",
    ],
    [
      "{ Name: '/shop/db/password', Type: 'String', Value: 'tulip' }",
      "{ Name: '/shop/db/password', Type: 'String', Value: '[password]' }",
    ],
    [
      'Error: [ { "path": [\n  "user",\n  "password"\n ],\n "message": "too small",\n "input": "tulip"\n }',
      'Error: [ { "path": [\n  "user",\n  "password"\n ],\n "message": "too small",\n "input": "[password]"\n }',
    ],
    [
      '[{"type":"too_short","loc":["body","password"],"msg":"at least 20","input":"tulip","ctx":{',
      '[{"type":"too_short","loc":["body","password"],"msg":"at least 20","input":"[password]","ctx":{',
    ],
  ])('is hidden: %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '- name: PAGE\n  value: tulip',
    '- name: PASSWORD\n  value: ""\n',
    '- name: PASSWORD\n  valueFrom: file',
    '- name: PASSWORD\n\n\nvalue: tulip',
    'the value: tulip',
    "{ path: 'password', other: {}, value: 'tulip' }",
    "{ path: [ 'password', 'title' ], message: 'x', input: 'tulip' }",
    '- name: PASSWORD\n  required: true\n- value: tulip',
  ])('and nothing else is: %j', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
