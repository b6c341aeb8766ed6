import { describe, expect, test } from 'vitest';
import { exceptionsOf, isRecord, messageOf, propertyOf, textOf } from './sentry.ts';

describe('reading an event', () => {
  test('gives its chain of exceptions as far as grouping goes', () => {
    const frames = [{ function: 'f', module: 'm', filename: 'a.js', in_app: true, lineno: 1, vars: {} }, { in_app: 'yes' }];
    const event = {
      exception: {
        values: [
          { type: 'A' },
          { type: 'B', value: 'b', mechanism: { type: 'generic', synthetic: true }, stacktrace: { frames } },
        ],
      },
    };
    expect(exceptionsOf(event)).toEqual([
      { type: 'A', isSynthetic: false, frames: [] },
      {
        type: 'B',
        value: 'b',
        mechanism: 'generic',
        isSynthetic: true,
        frames: [{ function: 'f', module: 'm', filename: 'a.js', inApp: true }, { inApp: false }],
      },
    ]);
  });

  test('takes what is not as the SDK makes it for nothing', () => {
    const odd = [{}, { exception: 1 }, { exception: { values: {} } }, { exception: null }];
    expect(odd.map(exceptionsOf)).toEqual([[], [], [], []]);
    expect(exceptionsOf({ exception: { values: [null, 1, { type: 1, stacktrace: { frames: 'x' } }] } })).toEqual([
      { isSynthetic: false, frames: [] },
      { isSynthetic: false, frames: [] },
      { isSynthetic: false, frames: [] },
    ]);
    expect(exceptionsOf({ exception: { values: [{ stacktrace: { frames: [null, 1] } }] } })).toEqual([
      { isSynthetic: false, frames: [{ inApp: false }, { inApp: false }] },
    ]);
  });

  test('finds the message in each place it may stand', () => {
    const events = [
      { message: 'a' },
      { logentry: { message: 'a %s', formatted: 'a b' } },
      { logentry: { formatted: 'a b' } },
      { message: { formatted: 'x' } },
      {},
    ];
    expect(events.map(messageOf)).toEqual(['a', 'a %s', 'a b', undefined, undefined]);
  });

  test('reads properties of anything', () => {
    expect([null, undefined, 'abc', 3, (): void => undefined].map((value) => propertyOf(value, 'length'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([propertyOf([1], 'length'), textOf({ a: 'x' }, 'a'), textOf({ a: 1 }, 'a')]).toEqual([1, 'x', undefined]);
    expect([{}, [], null, 'x', new Map()].map(isRecord)).toEqual([true, false, false, false, true]);
  });
});
