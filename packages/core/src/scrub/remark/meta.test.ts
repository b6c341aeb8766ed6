import { expect, it } from 'vitest';
import { createMetas, metaIn } from './meta.ts';

it('puts what is said of a value under the key without a name', () => {
  const metas = createMetas();
  metas.set(['extra', 'a'], { rem: [['shop:1', 'x']] });
  metas.set(['extra'], { rem: [], len: 3 });
  expect(JSON.parse(JSON.stringify(metas.tree()))).toEqual({
    extra: { '': { rem: [], len: 3 }, a: { '': { rem: [['shop:1', 'x']] } } },
  });
});

it('goes on from what a client said, and does not write to it', () => {
  const given = Object.freeze({
    a: Object.freeze({ '': { rem: [['!config', 's', 0, 2]], err: ['odd'] }, b: { '': { rem: [] } } }),
  });
  const metas = createMetas(given);
  expect(metas.at(['a'])).toEqual({ rem: [['!config', 's', 0, 2]], rest: { err: ['odd'] } });
  metas.set(['a'], { rem: [['shop:1', 'x']], rest: { err: ['odd'] } });
  expect(JSON.parse(JSON.stringify(metas.tree()))).toEqual({
    a: { '': { rem: [['shop:1', 'x']], err: ['odd'] }, b: { '': { rem: [] } } },
  });
  expect(createMetas(given).tree()).toBe(given);
});

it('takes keys for keys, also those that objects have by themselves', () => {
  const metas = createMetas();
  metas.set(['__proto__', 'constructor'], { rem: [['shop:1', 'x']] });
  expect(metas.at(['__proto__'])).toBeUndefined();
  expect(JSON.stringify(metas.tree())).toBe('{"__proto__":{"constructor":{"":{"rem":[["shop:1","x"]]}}}}');
});

it('passes over what is no remark', () => {
  expect(metaIn({ rem: [['a', 'x'], ['a', 'z'], 'x', ['a', 's', 1], ['a', 's', 1, 2]] })?.rem).toEqual([
    ['a', 'x'],
    ['a', 's', 1, 2],
  ]);
  expect([metaIn(null), metaIn('x')]).toEqual([undefined, undefined]);
  expect(createMetas().tree()).toBeUndefined();
});
