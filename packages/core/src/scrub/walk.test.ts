import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadingTo, type Visitor, walk } from './walk.ts';
import { createWork, cutMark, limits, type Work } from './work.ts';

/** Replaces the text `tulip`, in keys too, and removes what is `gone`; what stands below `kept` is kept. */
const visitor: Visitor<string> = {
  member: (_context, key) => ({ sentKey: key.replaceAll('tulip', '[x]'), below: key }),
  entry: (_context, at) => String(at),
  leaf: (value, context) =>
    context === 'kept'
      ? value
      : value === 'gone'
        ? undefined
        : typeof value === 'string'
          ? value.replaceAll('tulip', '[x]')
          : value,
};

function walked(root: unknown, work: Work = createWork(), how: Visitor<string> = visitor): unknown {
  return walk(root, '', how, work);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

describe('a walk', () => {
  test('gives back the same reference where nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(walked(value)).toBe(value);
      }),
    );
    const sparse = Object.assign([], { 3: 'fine' });
    expect(walked(sparse)).toBe(sparse);
    const odd = { none: undefined, nan: Number.NaN, zero: -0, bare: Object.create(null) };
    expect(walked(odd)).toBe(odd);
  });

  test('copies only what changed, and writes to nothing it was given', () => {
    const tree = frozen({ a: { b: ['tulip', 'fine'] }, c: { d: ['fine'] }, kept: 'tulip', tulip: 1 });
    const before = structuredClone(tree);
    const sent = walked(tree);
    expect(sent).toEqual({ a: { b: ['[x]', 'fine'] }, c: { d: ['fine'] }, kept: 'tulip', '[x]': 1 });
    expect(sent).toHaveProperty('c', tree.c);
    expect(Reflect.get(Object(sent), 'c')).toBe(tree.c);
    expect(tree).toEqual(before);
  });

  test('sends something in place of a whole object or list where it is asked to, and does not enter it', () => {
    const entered: unknown[] = [];
    const how: Visitor<string> = {
      ...visitor,
      whole: (value, key) => (key === 'whole' ? { sent: Array.isArray(value) ? null : undefined } : undefined),
      leaf: (value) => entered.push(value),
    };
    const tree = frozen({ whole: ['a'], below: { whole: { b: 'c' } } });
    expect(walked(tree, createWork(), how)).toEqual({ whole: null, below: {} });
    expect(entered).toEqual([]);
  });

  test('leaves no trace of what is removed, and keeps the place of others in a list', () => {
    expect(Object.keys(Object(walked({ a: 'gone', b: 1 })))).toEqual(['b']);
    expect(walked(['gone', 1])).toEqual([undefined, 1]);
  });

  test('sends what JSON sends, without what JSON leaves out', () => {
    const tree = { f: () => 'tulip', s: Symbol('tulip'), [Symbol('tulip')]: 'tulip', big: 5n, yes: true, none: null };
    expect(walked(tree)).toEqual({ big: 5n, yes: true, none: null });
  });

  test('keeps own keys of any name', () => {
    const tree: unknown = JSON.parse('{"__proto__":{"a":"tulip"},"constructor":"tulip","hasOwnProperty":1}');
    expect(JSON.stringify(walked(tree))).toBe('{"__proto__":{"a":"[x]"},"constructor":"[x]","hasOwnProperty":1}');
    expect(Object.getPrototypeOf(walked(tree))).toBe(Object.prototype);
  });

  test('tells keys apart that become alike, in linear time', () => {
    expect(walked({ tulip: 1, '[x]': 2, '[x] 2': 3, 'tulip 2': 4 })).toEqual({
      '[x]': 1,
      '[x] 2': 2,
      '[x] 2 2': 3,
      '[x] 2 3': 4,
    });
    const alike: Visitor<string> = { ...visitor, member: (_context, key) => ({ sentKey: '[x]', below: key }) };
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_none, at) => [`key${at}`, at]));
    const sent = walked(many, createWork(), alike);
    expect(Object.values(Object(sent))).toEqual(Object.values(many));
    expect(Object.keys(Object(sent)).at(-1)).toBe('[x] 20000');
  });

  test('cuts what is in itself, what throws, and what lies too deep', () => {
    const cyclic: Record<string, unknown> = { a: 'fine' };
    cyclic['self'] = [cyclic];
    const twice = { a: 'fine' };
    const broken = Object.defineProperty({ a: 1 }, 'b', { enumerable: true, get: () => expect.unreachable() });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const work = createWork();
    expect(walked({ cyclic, broken, proxy, twice: [twice, twice] }, work)).toEqual({
      cyclic: { a: 'fine', self: [cutMark] },
      broken: { a: 1, b: cutMark },
      proxy: cutMark,
      twice: [twice, twice],
    });
    expect(work.cut).toBe(3);
  });

  test('goes as deep as the limit, also through toJSON, and no deeper', () => {
    const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'fine');
    const depthOf = (sent: unknown): number => JSON.stringify(sent).split('[').length - 1;
    expect(walked(nested(limits.depth))).toEqual(nested(limits.depth));
    const work = createWork();
    expect(depthOf(walked(nested(10_000), work))).toBe(limits.depth + 1);
    expect(work).toMatchObject({ cut: 1, nodes: limits.depth + 1 });
    const endless = { toJSON: (): object => ({ ...endless }) };
    expect(walked(endless)).toBe(cutMark);
  });

  test('visits no more nodes than the limit, of lists, objects, holes and what is kept', () => {
    const kept: Visitor<string> = { ...visitor, leaf: (value) => value };
    for (const [value, how] of [
      [Array(1_000_000), visitor],
      [Array.from({ length: limits.nodes + 10 }, () => 'fine'), kept],
      [Object.fromEntries(Array.from({ length: limits.nodes + 10 }, (_none, at) => [at, at])), kept],
      [new Map(Array.from({ length: limits.nodes + 10 }, (_none, at) => [at, at])), visitor],
      [Array.from({ length: 400 }, () => Array(400).fill(1)), visitor],
      [new Proxy([], { get: (target, key) => (key === 'length' ? 1e9 : Reflect.get(target, key)) }), visitor],
    ] as const) {
      const work = createWork();
      const sent = JSON.stringify(walked({ value }, work, how));
      expect(work.nodes).toBeLessThan(limits.nodes + 10);
      expect(work.cut).toBeGreaterThan(0);
      expect(sent).toContain(cutMark);
    }
  });

  test('visits what many share as often as the limit allows', () => {
    const shared = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 'fine');
    const work = createWork();
    walked(shared, work);
    expect(work.nodes).toBeLessThan(limits.nodes + 100);
  });

  test('grows with the tree and no faster', () => {
    const [once = 0, twice = 0, fourTimes = 0] = [1, 2, 4].map((times) => {
      const work = createWork();
      walked({ list: Array.from({ length: times * 500 }, (_none, at) => ({ id: at, tags: ['a', 'b'] })) }, work);
      return work.nodes;
    });
    expect([twice / once, fourTimes / once].map(Math.round)).toEqual([2, 4]);
  });

  test('sends a copy of what may answer otherwise the next time', () => {
    const accessor = {
      get a() {
        return 'fine';
      },
    };
    const lying = new Proxy({ a: 'tulip' }, { get: (target, key) => (key === 'a' ? 'fine' : Reflect.get(target, key)) });
    for (const value of [accessor, lying]) {
      const sent = walked({ value });
      expect(sent).toEqual({ value: { a: 'fine' } });
      expect(Reflect.get(Object(sent), 'value')).not.toBe(value);
    }
  });

  test('reads what the SDK makes twice, and sends a copy of what answered otherwise', () => {
    const built: Visitor<string> = { ...visitor, member: (_context, key) => ({ sentKey: key, below: key, isBuilt: true }) };
    let readings = 0;
    const steady = { a: 'fine' };
    const unsteady = {
      get a() {
        readings += 1;
        return readings;
      },
    };
    const sent = Object(walked({ steady, unsteady }, createWork(), built));
    expect(sent.steady).toBe(steady);
    expect(Object.getOwnPropertyDescriptor(sent.unsteady, 'a')).toMatchObject({ value: 1 });
  });

  test('counts bytes as cut', () => {
    const work = createWork();
    expect(walked({ bytes: Buffer.from('tulip') }, work)).toEqual({ bytes: '[5 bytes withheld by vedette]' });
    expect(work.cut).toBe(1);
  });

  test('tells its way by the keys that leave, and is back at the start in the end', () => {
    const ways: string[] = [];
    const work = createWork();
    const telling: Visitor<string> = {
      ...visitor,
      leaf: (value) => {
        ways.push([...work.path, work.key].join('.'));
        return value;
      },
    };
    walked({ a: [{ 'my tulip': 1 }], [`tulip${'y'.repeat(100)}`]: 2 }, work, telling);
    expect(ways).toEqual(['a.0.my [x]', `[x]${'y'.repeat(100)}`]);
    expect(work.path).toEqual([]);
  });

  test('continues into what was found in a text, within the same limits', () => {
    const work = createWork();
    const parsing: Visitor<string> = {
      ...visitor,
      leaf: (value, context, _work, descend) =>
        String(value).startsWith('[') ? descend(JSON.parse(String(value)), context) : value,
    };
    const deep = Array.from({ length: 10_000 }).reduce<string>((inner) => `[${inner}]`, '1');
    expect(JSON.stringify(walked({ a: deep }, work, parsing)).split('[')).toHaveLength(limits.depth + 1);
    expect(work.cut).toBe(1);
  });

  test('throws what a visitor throws', () => {
    const throwing: Visitor<string> = { ...visitor, leaf: () => expect.unreachable() };
    expect(() => walked({ a: 1 }, createWork(), throwing)).toThrow();
  });
});

test('what leads to that which a test holds for is found, by keys and values', () => {
  const isTulip = (value: unknown): boolean => value === 'tulip';
  const [held, keyed, other] = [{ a: [null, 'tulip'] }, { tulip: 'iris' }, { a: [null, true, 'a tulip'] }];
  const tree = ['iris', held, keyed, other];
  expect(leadingTo(tree, isTulip)).toEqual(new Set<unknown>([held.a, held, keyed, tree]));
  expect(leadingTo('tulip', isTulip)).toEqual(new Set(['tulip']));
  for (const without of [undefined, 7, 'iris', [], ['iris', other]]) expect(leadingTo(without, isTulip).size).toBe(0);
});
