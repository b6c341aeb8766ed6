import { describe, expect, test } from 'vitest';
import { isPlain, reading, safeEntries, safeMember } from './plain.ts';

const withheld = (count: number): string => `[${count} bytes withheld by vedette]`;

describe('reading an object', () => {
  test('tells what JSON reads property by property, and that it may stay', () => {
    for (const value of [{ a: 1, [Symbol('b')]: 2 }, Object.create(null), JSON.parse('{"__proto__":{"a":1}}'), [1, 2]]) {
      expect(isPlain(value)).toBe(true);
      expect(reading(value, '')).toMatchObject({ plain: undefined, isBytes: false, mayStay: true });
    }
    expect(reading([1, 2], '')).toMatchObject({ length: 2 });
  });

  test('does not let stay what is of a class', () => {
    class Order extends Array {}
    expect(reading(new Order(), '')).toMatchObject({ mayStay: false });
    expect(reading(Object.create({ a: 1 }), '')).toMatchObject({ mayStay: false });
  });

  test.each([
    [new Map([['a', 1]]), [['a', 1]]],
    [new Set(['a']), ['a']],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), null],
    [new URL('https://host.example/'), 'https://host.example/'],
    [Object('text'), 'text'],
    [Object(7), 7],
    [Object(true), true],
    [Object.assign(new TypeError('refused'), { code: 7 }), { name: 'TypeError', message: 'refused', code: 7 }],
    [Object.assign(new Error('refused'), { toJSON: () => ({ safe: true }) }), { safe: true }],
    [Object.assign(new Map([['a', 1]]), { toJSON: () => 'a map' }), 'a map'],
  ])('gives what is sent for %o', (value, plain) => {
    expect(isPlain(value)).toBe(false);
    expect(reading(value, '')).toMatchObject({ plain: { value: plain }, mayStay: false });
  });

  test('gives toJSON the key, as JSON does', () => {
    const asked = { toJSON: (key: unknown) => ['asked', key] };
    expect([reading(asked, 3)?.plain, reading(asked, 'a')?.plain]).toEqual([
      { value: ['asked', '3'] },
      { value: ['asked', 'a'] },
    ]);
  });

  test.each([
    [Buffer.from('tulip'), 5],
    [new Uint16Array(3), 6],
    [new DataView(new ArrayBuffer(4)), 4],
    [new ArrayBuffer(9), 9],
    [Buffer.from('tulip').toJSON(), 5],
    [{ ...new Uint8Array(Buffer.from('tulip')) }, 5],
    [{ ...new Uint8Array(1000), 1000: '[MaxProperties ~]' }, 1001],
    [{ ...new Uint8Array(16) }, 16],
  ])('tells of bytes no more than their number: %o', (value, count) => {
    expect(reading(value, '')).toMatchObject({ plain: { value: withheld(count) }, isBytes: true });
  });

  test.each([
    { 0: 5, 1: 7, 2: 3, 3: 1 },
    { 0: 65, 1: 66 },
    { 1: 65, 2: 66, 3: 67, 4: 68 },
    { 0: 65, 1: 66, 2: 67, 3: 256 },
    { 0: 65, 1: 66, 2: 67, 3: '68' },
    { 0: 65, 1: 66, 2: 67, x: 68 },
    { type: 'Buffer', data: '[Array]' },
    { type: 'order', data: [116] },
  ])('takes no other numbers for bytes: %j', (value) => {
    expect(reading(value, '')).toMatchObject({ plain: undefined, isBytes: false });
  });

  test('gives nothing where the object throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = (trap: object): object => new Proxy({}, trap);
    const refuse = (): never => expect.unreachable();
    for (const value of [
      proxy,
      hostile({ get: refuse }),
      hostile({ ownKeys: refuse }),
      hostile({ getPrototypeOf: refuse }),
      { toJSON: refuse },
      Object.defineProperty(new Error('x'), 'message', { get: refuse }),
    ])
      expect(reading(value, '')).toBeUndefined();
  });
});

test('a member that is not there, or that throws, is undefined', () => {
  const broken = {
    get a(): never {
      throw new Error('closed');
    },
    b: 1,
  };
  expect([safeMember(broken, 'a'), safeMember(broken, 'b'), safeMember(undefined, 'b'), safeMember(['c'], 0)]).toEqual([
    undefined,
    1,
    undefined,
    'c',
  ]);
});

test('the entries of a list are read up to a place or its end, from the first one or another', () => {
  const list: readonly unknown[] = ['a', 'b', 'c'];
  expect([safeEntries(list, 2), safeEntries(list, 9), safeEntries(list, 9, 1)]).toEqual([
    ['a', 'b'],
    ['a', 'b', 'c'],
    ['b', 'c'],
  ]);
  const broken = new Proxy(['a', 'b'], {
    get: (target, key) => (key === '1' ? expect.unreachable() : Reflect.get(target, key)),
  });
  expect(safeEntries(broken, 9)).toEqual(['a', undefined]);
});
