import { limits } from '../scrub/work.ts';
import { isRecord, propertyOf, textOf } from '../sentry.ts';
import type { PageNode } from './page-node.ts';

/** How much of a page is remembered: nodes, and characters of all its texts. What lies beyond is not known. */
const most = { nodes: 100_000, characters: 4_000_000 } as const;

/** Inputs whose value is the page's own: what they say, or a word for what is chosen. */
const untyped: ReadonlySet<string> = new Set(['button', 'checkbox', 'image', 'radio', 'reset', 'submit']);

/** The nodes of a page as the events of its recording make it. */
export interface PageMirror {
  readonly clear: () => void;
  readonly nodeOf: (id: unknown) => PageNode | undefined;
  /**
   * Adds a node with all that is below it, before a sibling or as the last; tells every record, in the order of the page,
   * with its node, which is undefined where it is not remembered.
   */
  readonly add: (
    record: unknown,
    place: AddedAt,
    each: (record: Record<string, unknown>, node: PageNode | undefined) => void,
  ) => void;
  /** Gives back the nodes that come to stand beside each other. */
  readonly remove: (id: unknown) => readonly PageNode[];
  /** Remembers another text of a node. */
  readonly write: (node: PageNode, text: string) => void;
  /** Remembers what an attribute says, and gives back what it said before; the empty text where that is not known. */
  readonly say: (node: PageNode, name: string, value: string) => string;
}

/** Where a node is added; a page has no place. */
export interface AddedAt {
  readonly parentId?: unknown;
  readonly nextId?: unknown;
}

/** Whether the value of an element is what a person types or chooses. */
export function isTyped(tag: string, attributes: unknown): boolean {
  if (tag === 'input') return !untyped.has(textOf(attributes, 'type')?.toLowerCase() ?? '');
  return tag === 'textarea' || tag === 'select';
}

/** As much of a text as leaves. */
function remembered(text: string): string {
  return text.slice(0, limits.text);
}

function childrenOf(record: unknown): readonly unknown[] {
  const children = propertyOf(record, 'childNodes');
  return Array.isArray(children) ? children : [];
}

export function createPageMirror(): PageMirror {
  let nodes = new Map<number, PageNode>();
  /** Those of the page as it was before it was recorded anew that have not come again: a frame comes later than its page. */
  let known = new Map<number, PageNode>();
  let characters = 0;

  function nodeOf(id: unknown): PageNode | undefined {
    return typeof id === 'number' ? nodes.get(id) : undefined;
  }

  function made(record: object): PageNode | undefined {
    const id = propertyOf(record, 'id');
    if (typeof id !== 'number' || nodes.size >= most.nodes || characters >= most.characters) return undefined;
    const tag = textOf(record, 'tagName')?.toLowerCase() ?? '';
    // A text is the third kind of node of rrweb's, beside documents, their types and elements.
    const text = propertyOf(record, 'type') === 3 ? remembered(textOf(record, 'textContent') ?? '') : undefined;
    characters += text?.length ?? 0;
    const isBare = text !== undefined && propertyOf(record, 'isShadow') === true;
    const old = known.get(id);
    known.delete(id);
    return Object.assign(old ?? {}, {
      id,
      tag,
      parent: undefined,
      children: [],
      text,
      earlier: (old?.text === text ? old?.earlier : old?.text) ?? '',
      isHidden: isBare,
      isBare,
      isTyped: isTyped(tag, propertyOf(record, 'attributes')),
      said: undefined,
    });
  }

  function forget(top: PageNode): void {
    const open = [top];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (nodes.get(node.id) === node) nodes.delete(node.id);
      characters -= node.text?.length ?? 0;
      for (const value of node.said?.values() ?? []) characters -= value.length;
      for (const child of node.children) open.push(child);
    }
  }

  function remove(id: unknown): readonly PageNode[] {
    const node = nodeOf(id);
    if (node === undefined) return [];
    forget(node);
    const siblings = node.parent?.children ?? [];
    const at = siblings.indexOf(node);
    if (at < 0) return [];
    siblings.splice(at, 1);
    return siblings.slice(Math.max(0, at - 1), at + 1);
  }

  function put(node: PageNode, parent: PageNode | undefined, before: PageNode | undefined): void {
    remove(node.id);
    nodes.set(node.id, node);
    node.parent = parent;
    const at = before === undefined ? -1 : (parent?.children.indexOf(before) ?? -1);
    if (at < 0) parent?.children.push(node);
    else parent?.children.splice(at, 0, node);
  }

  return {
    nodeOf,
    remove,
    clear: () => {
      known = nodes;
      nodes = new Map();
      characters = 0;
    },
    write: (node, text) => {
      const kept = remembered(text);
      characters += kept.length - (node.text?.length ?? 0);
      // One text may be told twice.
      if (kept !== node.text) node.earlier = node.text ?? '';
      node.text = kept;
    },
    say: (node, name, value) => {
      const before = node.said?.get(name) ?? '';
      const kept = characters >= most.characters / 2 ? '' : value;
      characters += kept.length - before.length;
      node.said = (node.said ?? new Map()).set(name, kept);
      return before;
    },
    add: (top, { parentId, nextId }, each) => {
      const open: { record: unknown; parent: PageNode | undefined; isRoot: boolean }[] = [
        { record: top, parent: nodeOf(parentId), isRoot: true },
      ];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { record, parent, isRoot } = next;
        if (!isRecord(record)) continue;
        // Below a node that is not known, nothing is: its texts cannot be read with what stands beside them.
        const isKnown = parent !== undefined || (isRoot && parentId === undefined);
        const node = isKnown ? made(record) : undefined;
        if (node !== undefined) put(node, parent, isRoot ? nodeOf(nextId) : undefined);
        each(record, node);
        for (const child of [...childrenOf(record)].reverse()) open.push({ record: child, parent: node, isRoot: false });
      }
    },
  };
}
