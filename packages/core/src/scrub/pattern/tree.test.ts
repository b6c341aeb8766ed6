import { describe, expect, test } from 'vitest';
import { treeOf } from './tree.ts';

describe('the tree of a pattern', () => {
  test('tells sets, assertions, choices and repetitions apart', () => {
    const { kind, nodes } = { nodes: [], ...treeOf(/a[bc]{2,3}?(?:d|\b)/g) };
    expect({ kind, nodes }).toMatchObject({
      kind: 'sequence',
      nodes: [
        { kind: 'set', first: new Set(['a']) },
        { kind: 'repeat', least: 2, most: 3, lazy: true, node: { kind: 'set', first: new Set(['b', 'c']) } },
        { kind: 'choice', nodes: [{ nodes: [{ kind: 'set' }] }, { nodes: [{ kind: 'assertion', source: '\\b' }] }] },
      ],
    });
  });

  test.each([
    [/[\]a]/g, [']', 'a']],
    [/\//g, ['/']],
    [/[^\s\S]/g, []],
    [/k/giu, ['K', 'k', 'beyond ASCII']],
    [/ж/g, ['beyond ASCII']],
    [/\p{Script=Greek}/gu, ['beyond ASCII']],
    [/\u{1f600}/gu, ['beyond ASCII']],
    [/[\u0400-\u04ff]/g, ['beyond ASCII']],
  ])('%s begins with %j', (pattern, first) => {
    expect(treeOf(pattern)).toMatchObject({ nodes: [{ kind: 'set', first: new Set(first) }] });
  });

  test('takes a character beyond the basic plane for one where the u flag says so', () => {
    expect(treeOf(/😀{1,9}/gu)).toMatchObject({ nodes: [{ kind: 'repeat', least: 1, most: 9 }] });
  });

  test.each([
    [/a+/g, 'it repeats without bound at position 1; write {1,64} or the like in place of +'],
    [/(?:a{2,})?/g, 'it repeats without bound at position 4; write {1,64} or the like in place of {2,}'],
    [/(a)\1/g, 'it refers back to a group; a pattern must be decidable in one pass'],
    [/(?<letter>a)\k<letter>/g, 'it refers back to a group; a pattern must be decidable in one pass'],
    [/(?<=a{1,2})b/g, 'it looks behind over a length that varies'],
  ])('refuses %s because %s', (pattern, because) => {
    expect(() => treeOf(pattern)).toThrow(new RangeError(because));
  });

  test.each(['\\p{L}', 'a\\P{Lu}', '\\u{61}'])('refuses %s without the u flag, where it means something else', (source) => {
    expect(() => treeOf(new RegExp(source, 'g'))).toThrow('it has \\p or \\u{…} without the u flag');
    expect(treeOf(new RegExp(source, 'gu'))).toMatchObject({ kind: 'sequence' });
  });
});
