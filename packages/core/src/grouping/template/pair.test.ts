import { describe, expect, test } from 'vitest';
import { outputOf } from './output.ts';
import { bracketEnd, pairEnd, type Reading } from './pair.ts';
import { closer } from './quote.ts';
import { template } from './template.ts';

function readingOf(text: string): Reading {
  return { text, to: text.length, closes: closer(text), output: outputOf(100), isObject: false };
}

describe('a value of a key', () => {
  test('is left out, however it is written', () => {
    const pairs = [
      'a=jane',
      'a = jane',
      "a='jane roe'",
      'a="jane \\"j\\" roe"',
      'a=[jane, roe]',
      'a={jane: roe}',
      'a=/home/jane',
      'a=https://x/?b=jane,roe',
      'a=',
      'a=f(jane)',
    ];
    expect(pairs.map(template)).toEqual(pairs.map(() => 'a=<value>'));
    expect(template('a=jane,b=roe;c=x&d=y')).toBe('a=<value>,b=<value>;c=<value>&d=<value>');
  });

  test('stays where it says what went wrong', () => {
    const kept = [
      'code=ECONNRESET',
      'http.status=404',
      'exit_code=-1',
      'error=invalid_grant',
      'code=P2002 x',
      '{"code":"card_declined"}',
      '{status: 409}',
    ];
    expect(kept.map(template)).toEqual(kept);
    const masked = ['code=SUMMER24X', 'status=jane@x.org', 'user=ECONNRESET', 'status=40404', 'code=a=b', 'code=x"y"'];
    expect(masked.map(template).filter((made) => !made.includes('=<value>'))).toEqual([]);
  });

  test('is no comparison and no arrow', () => {
    const kept = ['a == b', 'a => b', 'a >= b', 'a != b', 'a === b', '-----', '= =', 'Fee::add'];
    expect(kept.map(template)).toEqual(kept);
    const reading = readingOf('a=>b');
    reading.output.word('a');
    expect(pairEnd(reading, 1, false)).toBeUndefined();
  });

  test('is read as a sentence where it is one', () => {
    expect(template('msg="open 5 of a \\"b c\\"" n=1')).toBe('msg="open <value> of a \\<quoted>" n=<value>');
  });
});

test('keys of objects stay, and those that are no words do not', () => {
  expect(template('{"name":"jane","card no 1":5,"in":{"a":[1]},\'b\': true, c: x}')).toBe(
    '{"name":<value>,"<value>":<value>,"in":<value>,\'b\': <value>, c: <value>}',
  );
  expect(template('{ at 10:11:12 of 10.0.0.1:5432 }')).toBe('{ at <date> of <host>:<value> }');
});

test('a bracket ends where it is closed, or with the text', () => {
  expect([bracketEnd(readingOf('[a(b)]c'), 0), bracketEnd(readingOf('[a'), 0)]).toEqual([6, 2]);
});
