import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { part, sentryGrouping } from './part.ts';
import { type FingerprintRule, fingerprintBy } from './rule.ts';

/** A rule that answers what no typed rule could. */
function answering(answer: () => unknown): FingerprintRule {
  return { id: 'test/answer', group: (...given) => Reflect.apply(answer, undefined, given) };
}

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

  test('has its parts encoded, and its texts kept as they are', () => {
    const answer = (): unknown => [sentryGrouping, part('reason', '{{ message }};'), 'a;b'];
    expect(fingerprintBy(answering(answer), {}, {})).toEqual(['{{ default }}', 'reason=%7b%7b message %7d%7d%3b;', 'a;b']);
    expect(fingerprintBy({ id: 'test/list', group: ['a', '{{ default }}'] }, {}, {})).toEqual(['a', '{{ default }}']);
  });

  test('of a function holds no variable, whatever texts and parts it answers out of data', () => {
    const space = fc.constantFrom('', ' ', '  ', '\t', '\n');
    const variable = fc
      .tuple(fc.constantFrom('{{', '{{{', '{{{{'), space, fc.constantFrom('default', 'message', 'tags.x'), space)
      .map(([open, before, name, behind]) => `${open}${before}${name}${behind}}}`);
    const data = fc.oneof(
      variable,
      fc.string({ maxLength: 300 }),
      fc.tuple(variable, fc.string()).map(([one, other]) => other + one),
    );
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 12 }), fc.boolean(), (texts, isKept) => {
        const answer = (): unknown => [
          ...(isKept ? [sentryGrouping] : []),
          ...texts.flatMap((text) => [text, part(text, text), { ...sentryGrouping, value: text }]),
        ];
        const made = fingerprintBy(answering(answer), { message: texts.join() }, {}) ?? [];
        expect(made.filter((text) => text.includes('{{'))).toEqual(isKept ? ['{{ default }}'] : []);
      }),
    );
    expect(
      fingerprintBy(
        answering(() => ['{{ default }}', { ...sentryGrouping }]),
        {},
        {},
      ),
    ).toEqual(['%7b%7b default }}', 'default=sentry;']);
  });

  test('is sent as eight texts of 200 characters at most, and what is over it still counts', () => {
    const many = (last: string): readonly string[] =>
      fingerprintBy(
        answering(() => [...'abcdefgh', last]),
        {},
        {},
      ) ?? [];
    expect(many('i').slice(0, 7)).toEqual([...'abcdefg']);
    expect(many('i')).toHaveLength(8);
    expect(many('i')[7]).toMatch(/^rest=[0-9a-f]{16};$/);
    expect(many('j')).not.toEqual(many('i'));
    const [long] = fingerprintBy(
      answering(() => ['word '.repeat(100)]),
      {},
      {},
    ) ?? ['none'];
    expect(long).toHaveLength(200);
  });

  test('keeps the grouping of Sentry, wherever it stands among too many parts', () => {
    const sent = (...parts: readonly unknown[]): readonly string[] =>
      fingerprintBy(
        answering(() => parts),
        {},
        {},
      ) ?? [];
    expect(sent(...'abcdefgh', sentryGrouping)).toEqual([
      ...'abcdef',
      '{{ default }}',
      expect.stringMatching(/^rest=[0-9a-f]{16};$/),
    ]);
    expect(sent(...'abcdefg', sentryGrouping, 'h')).toEqual(sent(...'abcdefgh', sentryGrouping));
    expect(sent(...'abcdefgi', sentryGrouping)).not.toEqual(sent(...'abcdefgh', sentryGrouping));
    expect(sent(sentryGrouping, ...'abcdefgh').slice(0, 7)).toEqual(['{{ default }}', ...'abcdef']);
    expect(sent(...'abcdef', sentryGrouping, sentryGrouping, sentryGrouping)).toEqual([
      ...'abcdef',
      '{{ default }}',
      expect.stringMatching(/^rest=/),
    ]);
    expect(sent(...'abcdefg', ...Array.from({ length: 2 }, () => sentryGrouping))).toEqual([
      ...'abcdef',
      '{{ default }}',
      expect.stringMatching(/^rest=/),
    ]);
    expect(sent(...'abcdefgh', '{{ default }}')).not.toContain('{{ default }}');
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

  test('is given the event, the original exception and the views of both', () => {
    const [event, hint] = [{ message: 'x' }, { originalException: new Error('x') }];
    const given: unknown[] = [];
    fingerprintBy({ id: 'test/given', group: (...all) => void given.push(...all) }, event, hint);
    expect(given.slice(0, 2)).toEqual([event, hint]);
    expect(given[2]).toHaveProperty('message', { text: 'x', slots: [] });
  });
});
