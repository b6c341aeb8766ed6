import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsHold, conditionsOf } from './conditions.ts';

const chain = {
  exception: {
    values: [
      { type: 'TypeError', value: 'inner', stacktrace: { frames: [{ function: 'pay', in_app: true }] } },
      { type: 'HttpError', value: 'outer', stacktrace: { frames: [{ function: 'send', in_app: false }] } },
    ],
  },
};

describe('conditions', () => {
  test('on an exception have to hold for one and the same exception of the chain', () => {
    expect(conditionsHold({ type: 'TypeError', value: 'inner' }, chain)).toBe(true);
    expect(conditionsHold({ type: 'TypeError', value: 'outer' }, chain)).toBe(false);
  });

  test('on a frame have to hold for one and the same frame', () => {
    expect(conditionsHold({ function: 'pay', app: 'yes' }, chain)).toBe(true);
    expect(conditionsHold({ function: 'pay', app: 'no' }, chain)).toBe(false);
  });

  test('on an exception and on a frame need not meet', () => {
    expect(conditionsHold({ type: 'TypeError', function: 'send' }, chain)).toBe(true);
  });

  test('that are negated hold as soon as one exception differs', () => {
    expect(conditionsHold({ '!type': 'TypeError' }, chain)).toBe(true);
    expect(conditionsHold({ '!type': '*Error' }, chain)).toBe(false);
    expect(conditionsHold({ '!type': 'TypeError' }, {})).toBe(false);
  });

  test('tell which of them failed first', () => {
    expect(conditionsOf({ type: 'TypeError', level: 'fatal', '!logger': 'x' })(chain)).toEqual({
      matched: false,
      failing: 'level:fatal',
    });
    expect(conditionsOf({ type: 'TypeError', value: 'outer' })(chain)).toEqual({ matched: false, failing: 'error.value:outer' });
    expect(conditionsOf({ type: 'TypeError' })(chain)).toEqual({ matched: true });
  });

  test('that cannot be used are refused where they are written', () => {
    expect(() => conditionsOf({ '!eror.type': 'x' })).toThrow(
      'fingerprint rule.when.!eror.type: a matcher that does not exist. Did you mean "error.type"?',
    );
    expect(() => conditionsOf({ type: '[x' })).toThrow('fingerprint rule.when.type: a pattern that cannot be read');
    expect(() => Reflect.apply(conditionsOf, undefined, [{ type: 7 }])).toThrow(TypeError);
    expect(() => Reflect.apply(conditionsOf, undefined, ['type'])).toThrow(TypeError);
  });

  test('never throw, whatever the event is like', () => {
    const names = [
      'type',
      '!value',
      'message',
      'level',
      'logger',
      'function',
      'path',
      'app',
      'family',
      'sdk',
      'release',
      'tags.a',
      'thread.id',
    ];
    const asked = names.map((name) => conditionsOf({ [name]: name === 'app' ? 'yes' : '*a*' }));
    const shape = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, undefined, '', 'a', 0, true, Symbol('a'), 1n),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'exception',
            'values',
            'stacktrace',
            'frames',
            'threads',
            'tags',
            'a',
            'sdk',
            'name',
            'logentry',
            'params',
            'message',
            'type',
          ),
          tie('value'),
        ),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('exception', 'threads', 'tags', 'logentry', 'level', 'sdk'), shape), (event) => {
        for (const conditions of asked) expect(typeof conditions(event).matched).toBe('boolean');
      }),
    );
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    for (const conditions of asked) expect(conditions(hostile).matched).toBe(false);
  });
});
