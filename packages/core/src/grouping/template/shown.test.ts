import { expect, test } from 'vitest';
import { shownIn } from './shown.ts';

/** What is shown in a message of a text that could not be read. */
function shown(message: string): string | undefined {
  const [start, end] = shownIn(message);
  return end === 0 ? undefined : message.slice(start, end).trim();
}

test('a text that could not be read is found where an engine or a library shows it', () => {
  const messages: readonly (readonly [message: string, found: string])[] = [
    [`Unexpected token 'x', "{"a":x}" is not valid JSON`, `"{"a":x}"`],
    [`at /orders reason: Unexpected token '<', ..."<!DOCTYPE "... is not valid JSON`, `..."<!DOCTYPE "...`],
    ["Cannot use 'in' operator to search for 'id' in  jane", 'jane'],
    ['Uncaught SyntaxError: Invalid regular expression: /a: b(/g: Unterminated group', '/a: b(/g'],
    ['Syntax error, unrecognized expression: #/orders', '#/orders'],
    ['syntax error\nLINE 1: select jane\n               ^', 'LINE 1: select jane\n               ^'],
    ['/app/x.pug:1:5\n  > 1| h1(a\n-----------^\n\nNo closing bracket', '> 1| h1(a\n-----------^'],
    ['no end\n\n  1 | a\n> 2 | b\n    | ^\n', '1 | a\n> 2 | b\n    | ^'],
  ];
  expect(messages.map(([message]) => [message, shown(message)])).toEqual(messages);
});

test('nothing is found in other messages, however long', () => {
  for (const message of [
    '',
    'order 7 is late',
    '"undefined" is not valid JSON',
    'Unexpected end of JSON input',
    'Invalid regular expression: missing /',
    'two lines\nbut no caret',
    '^',
    'a ^ b\n^ c',
  ])
    expect(shown(message)).toBeUndefined();
  for (const many of ['\n', '\n^x', '\n-', "Unexpected token 'x', ", '/: ', '\n |'])
    expect(shown(`Invalid regular expression: ${many.repeat(4000)}`)?.length ?? 0).toBeLessThan(20_000);
});
