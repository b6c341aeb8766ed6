import { describe, expect, test } from 'vitest';
import { quotedAt } from './left-side.ts';
import { parseRules } from './parser.ts';
import type { WrittenRule } from './tree.ts';

function rule(text: string): WrittenRule | undefined {
  const [line] = parseRules(text).lines;
  return line?.kind === 'rule' ? line.rule : undefined;
}

function matchers(text: string): readonly string[] {
  return (rule(`${text} -> x`)?.matchers ?? []).map(
    ({ key, pattern, isNegated }) => `${isNegated ? 'not ' : ''}${key} ${pattern}`,
  );
}

describe('the conditions of a rule', () => {
  test('are names and patterns, with spaces between', () => {
    expect(matchers('type:Late   !level:info tags.team:shop')).toEqual(['type Late', 'not level info', 'tags.team shop']);
  });

  test('may be quoted, name and pattern both', () => {
    expect(matchers('"tags.shop:lane":"two words" message:"say \\"no\\""')).toEqual([
      'tags.shop:lane two words',
      'message say "no"',
    ]);
  });

  test('go on right behind a closing quote', () => {
    expect(matchers('type:"A"value:"B"')).toEqual(['type A', 'value B']);
  });

  test('keep a colon, and a quote that nothing closes, in a pattern without quotes', () => {
    expect(matchers('message:GET:* logger:"open')).toEqual(['message GET:*', 'logger "open']);
  });

  test('may be an empty text only in quotes', () => {
    expect(matchers('type:""')).toEqual(['type ']);
  });

  test('may ask for a neighbouring frame on each side', () => {
    expect(rule('[ function:main ] | function:pay app:yes | [ !module:shop ] -> x')).toEqual({
      caller: { key: 'function', pattern: 'main', isNegated: false },
      matchers: [
        { key: 'function', pattern: 'pay', isNegated: false },
        { key: 'app', pattern: 'yes', isNegated: false },
      ],
      callee: { key: 'module', pattern: 'shop', isNegated: true },
      values: ['x'],
    });
  });
});

describe('a quoted text', () => {
  test('may go over several lines, as on the server', () => {
    expect(matchers('message:"one\ntwo"')).toEqual(['message one\ntwo']);
  });

  test('is none where nothing closes it', () => {
    expect([quotedAt('"open', 0), quotedAt('"cut\\', 0), quotedAt('"a\\\nb"', 0), quotedAt('bare', 0)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
