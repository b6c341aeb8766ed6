import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFaithful, jsonIn, jsonWithin } from './json.ts';

describe('the JSON in a text', () => {
  test('is what was made JSON of, with space around it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.object(), fc.array(fc.jsonValue()), fc.string()),
        fc.constantFrom(undefined, 2, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          expect(jsonIn(` ${text}\n`)).toEqual(JSON.parse(text));
          expect(isFaithful(text, jsonIn(text))).toBe(true);
        },
      ),
    );
  });

  test.each(['', '1', 'true', 'null', '{', '{]', '[1,]', '"a', "{'a':1}", '{"a":1} and more', 'a {"a":1}'])(
    'there is none in %s',
    (text) => {
      expect(jsonIn(text)).toBeUndefined();
    },
  );

  test('keeps numbers that JavaScript cannot hold, as texts', () => {
    const text = '{"a":6212345678901234567,"b":[-12345678901234567890],"c":"x 6212345678901234567","d":1234567890123456}';
    expect(jsonIn(text)).toEqual({
      a: '6212345678901234567',
      b: ['-12345678901234567890'],
      c: 'x 6212345678901234567',
      d: 1234567890123456,
    });
    expect(jsonIn('[0.1234567890123456789, 1234567890123456.7e20, 1e1000]')).toEqual([
      Number('0.1234567890123456789'),
      Number('1234567890123456.7e20'),
      Number.POSITIVE_INFINITY,
    ]);
  });

  test('may have lost a value where two stand under one key', () => {
    for (const text of ['{"a":1,"a":2}', '[{"b":{"c":1},"b":"c:"}]', '{"a":1,"\\u0061":2}'])
      expect(isFaithful(text, jsonIn(text))).toBe(false);
    for (const text of ['{"a":":","b":"\\"c\\":"}', '{ "a" : { "b" : 1 } }', '"a:b"', '[":"]'])
      expect(isFaithful(text, jsonIn(text))).toBe(true);
  });

  test('is read at any depth and length', () => {
    expect(jsonIn(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toHaveLength(1);
    expect(jsonIn(`["${'a1\\"'.repeat(250_000)}",${'1'.repeat(20)}]`)).toEqual(['a1"'.repeat(250_000), '1'.repeat(20)]);
  });
});

describe('the JSON within a text', () => {
  test('is told with the words before it and behind it', () => {
    expect(jsonWithin('[api] failed: {"a": [1, "}"]} [x] twice')).toEqual({
      before: '[api] failed: ',
      inner: { a: [1, '}'] },
      after: ' [x] twice',
      isWhole: false,
    });
    expect(jsonWithin(' [1]\n')).toEqual({ before: '', inner: [1], after: '', isWhole: true });
    expect(jsonWithin('{"a": 1} and so much more')).toEqual({
      before: '',
      inner: { a: 1 },
      after: ' and so much more',
      isWhole: false,
    });
    expect(jsonWithin('and this failed: [\n {"b": 1}]')).toEqual({
      before: 'and this failed: ',
      inner: [{ b: 1 }],
      after: '',
      isWhole: false,
    });
  });

  test.each(['', 'a: {b}', "a {'b': 1}", 'a "b": 1', 'a } "b": {', 'a {"b": 1} {"c": 2}', 'a [{"b": 1}', 'a {"b": c}'])(
    'there is none in %s',
    (text) => {
      expect(jsonWithin(`many words stand before ${text}`)).toBeUndefined();
    },
  );
});
