import { describe, expect, test } from 'vitest';
import { copyAt, emptyCopy, endWith, putMember } from './record-copy.ts';

describe('a copy of an object', () => {
  test('begins with all members, and those that are put change it in their places', () => {
    const record = { a: 1, b: 'tulip', c: 3 };
    const copy = copyAt(record, 'b');
    putMember(copy, 'b', 'b', '[x]', false);
    putMember(copy, 'c', 'c', 3, true);
    expect(Object.entries(copy.members)).toEqual([
      ['a', 1],
      ['b', '[x]'],
      ['c', 3],
    ]);
    expect(record.b).toBe('tulip');
  });

  test('has no symbols, and reads no member twice that throws', () => {
    const symbol = Symbol('tulip');
    const marked = { a: 1, b: 'tulip', [symbol]: 'tulip' };
    expect(Reflect.ownKeys(copyAt(marked, 'b').members)).toEqual(['a']);
    const broken = {
      a: 1,
      b: 2,
      get c(): never {
        throw new Error('closed');
      },
    };
    expect(copyAt(broken, 'b').members).toEqual({ a: 1 });
  });

  test('sends what was read in its turn, not what the copy began with', () => {
    let readings = 0;
    const record = {
      a: 'tulip',
      get b() {
        readings += 1;
        return readings;
      },
    };
    const copy = copyAt(record, 'a');
    putMember(copy, 'a', 'a', '[x]', false);
    putMember(copy, 'b', 'b', 7, true);
    expect(copy.members).toEqual({ a: '[x]', b: 7 });
  });

  test('leaves out what is left out, and tells keys apart that become alike', () => {
    const copy = copyAt({ a: 1, tulip: 2, tulips: 3 }, 'a');
    putMember(copy, 'a', 'a', undefined, false);
    putMember(copy, 'tulip', '[x]', 2, true);
    putMember(copy, 'tulips', '[x]', 3, true);
    expect(copy.members).toEqual({ '[x]': 2, '[x] 2': 3 });
  });

  test('keeps undefined where it stood, and an own key of any name', () => {
    const copy = emptyCopy();
    putMember(copy, 'a', 'a', undefined, true);
    putMember(copy, '__proto__', '__proto__', { b: 1 }, false);
    expect(Object.keys(copy.members)).toEqual(['a', '__proto__']);
    expect(Object.getPrototypeOf(copy.members)).toBe(Object.prototype);
  });

  test('ends with a mark in the place of the rest', () => {
    const copy = copyAt({ a: 1, cut: 2, c: 3, d: 4 }, 'c');
    endWith(copy, 'c', 'cut');
    expect(copy.members).toEqual({ a: 1, cut: 2, 'cut 2': 'cut' });
  });
});
