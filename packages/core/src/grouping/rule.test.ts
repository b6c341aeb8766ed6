import { describe, expect, test } from 'vitest';
import { keyOf } from './key.ts';
import { type FingerprintRule, fingerprintBy, messageTemplate } from './rule.ts';

/** A rule that answers what no typed rule could. */
function answering(answer: () => unknown): FingerprintRule {
  return { id: 'test/answer', group: (...given) => Reflect.apply(answer, undefined, given) };
}

const group = (event: object): readonly string[] | undefined => messageTemplate.group(event, {});

describe('the rule for messages', () => {
  test('names an issue by type and template where there is no stack to go by', () => {
    expect(group({ message: 'order 1 of jane@example.com is late' })).toEqual([
      'type=message;',
      'template=order <value> of <email> is late;',
    ]);
    const rejected = { type: 'UnhandledRejection', value: 'timeout after 30 s' };
    expect(group({ exception: { values: [{ type: 'Error', value: 'inner 1' }, rejected] } })).toEqual([
      'type=UnhandledRejection;',
      'template=timeout after <duration>;',
    ]);
  });

  test('leaves an event with a usable stack, or without a message, to Sentry', () => {
    const frames = [{ function: 'charge', filename: '/app/payments.js', in_app: true }];
    expect(group({ exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames } }] } })).toBeUndefined();
    expect(group({})).toBeUndefined();
    expect(group({ message: '' })).toBeUndefined();
    expect(group({ exception: { values: [{ type: 'Error', value: '' }] } })).toBeUndefined();
  });

  test('answers parts that cannot run into each other and that no server reads as a variable', () => {
    const parts = group({ exception: { values: [{ type: 'a;template=b', value: '{{ default }} %3b {{message}}' }] } });
    expect(parts).toEqual(['type=a%3btemplate=b;', expect.stringMatching(/^template=[^{};]*;$/)]);
    const joined = (type: string, value: string): string => group({ exception: { values: [{ type, value }] } })?.join('') ?? '';
    expect(joined('a', 'b;c')).not.toBe(joined('a;template=b', 'c'));
  });

  test('keeps long messages apart that begin alike, and no part grows without bound', () => {
    const start = 'word '.repeat(60);
    const [one, other] = [`${start}one`, `${start}other`].map((message) => group({ message }));
    expect(one).not.toEqual(other);
    expect(Math.max(...(one ?? []).map(({ length }) => length))).toBeLessThan(240);
  });

  test('groups what shares a key', () => {
    const events = [{ message: 'order 1 is late' }, { message: 'order 2 is late' }];
    expect(new Set(events.map((event) => `${group(event)}`)).size).toBe(new Set(events.map(keyOf)).size);
  });
});

describe('the answer of a rule', () => {
  test('is its parts, as texts', () => {
    expect(
      fingerprintBy(
        answering(() => ['a', 1, true, 10n]),
        {},
        {},
      ),
    ).toEqual(['a', '1', 'true', '10']);
  });

  test('may be none', () => {
    for (const none of [undefined, null, []])
      expect(
        fingerprintBy(
          answering(() => none),
          {},
          {},
        ),
      ).toBeUndefined();
  });

  test('is refused where it is no list, or has a part without a text of its own', () => {
    for (const answer of ['payments', 42, {}, ['a', undefined], ['a', null], [{}], [Symbol('x')], [['a']]])
      expect(() =>
        fingerprintBy(
          answering(() => answer),
          {},
          {},
        ),
      ).toThrow(TypeError);
  });

  test('is refused where it is a promise, whose rejection reaches nobody', async () => {
    const rejecting = answering(() => Promise.reject(new Error('no answer')));
    expect(() => fingerprintBy(rejecting, {}, {})).toThrow(TypeError);
    await new Promise((resolve) => setImmediate(resolve));
  });

  test('is given the event and the original exception', () => {
    const [event, hint] = [{ message: 'x' }, { originalException: new Error('x') }];
    const given: unknown[] = [];
    fingerprintBy({ id: 'test/given', group: (...all) => void given.push(...all) }, event, hint);
    expect(given).toEqual([event, hint]);
  });
});
