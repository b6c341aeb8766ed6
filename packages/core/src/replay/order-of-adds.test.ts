import { expect, test } from 'vitest';
import { type AddedNode, inOrder } from './order-of-adds.ts';

function added(id: number, parentId: number, nextId: number | null = null): AddedNode {
  return { parentId, nextId, node: { id } };
}

function idsOf(adds: readonly AddedNode[]): readonly unknown[] {
  return inOrder(adds).map(({ node }) => Reflect.get(Object(node), 'id'));
}

test('a node comes behind its parent and behind the sibling before which it stands', () => {
  expect(idsOf([added(3, 2, 4), added(4, 2), added(2, 1)])).toEqual([2, 4, 3]);
  expect(idsOf([added(2, 1), added(4, 2), added(3, 2, 4)])).toEqual([2, 4, 3]);
});

test('nodes that need each other, or have one number, all stay', () => {
  expect(idsOf([added(2, 3), added(3, 2), added(5, 5)])).toEqual([3, 2, 5]);
  expect(idsOf([added(2, 1), added(2, 1, 9)])).toEqual([2, 2]);
});

test('a list of siblings is read as often as it is long', () => {
  const readsOf = (length: number): number => {
    let reads = 0;
    const adds = Array.from({ length }, (_none, at) => ({
      ...added(100 + at, 10),
      get nextId() {
        reads += 1;
        return at === 0 ? null : 99 + at;
      },
    }));
    for (const list of [adds, [...adds].reverse()]) expect(inOrder(list)).toHaveLength(length);
    return reads;
  };
  // Both lists; a node is looked at again behind what it needed.
  for (const length of [500, 1000, 2000]) expect(readsOf(length)).toBeLessThanOrEqual(2 * 2 * length);
});
