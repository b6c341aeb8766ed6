import { propertyOf } from '../sentry.ts';

/** A node that a mutation adds, with where it comes to stand. */
export interface AddedNode {
  readonly parentId?: unknown;
  readonly nextId?: unknown;
  readonly node: unknown;
}

/** The nodes that a mutation adds, each behind its parent and the sibling before which it comes to stand. */
export function inOrder<A extends AddedNode>(adds: readonly A[]): readonly A[] {
  const byId = new Map(adds.map((add) => [propertyOf(add.node, 'id'), add]));
  const met = new Set<A>();
  const ordered = new Set<A>();
  for (const first of adds) {
    const open = [first];
    for (let add = open.at(-1); add !== undefined; add = open.at(-1)) {
      met.add(add);
      const needed = [add.nextId, add.parentId].flatMap((id) => byId.get(id) ?? []).filter((one) => !met.has(one));
      open.push(...needed);
      if (needed.length === 0) {
        ordered.add(add);
        open.pop();
      }
    }
  }
  return [...ordered];
}
