import { withoutEnd, withoutFlux } from './in-flux.ts';
import type { PageNode } from './page-node.ts';
import type { BroughtText } from './page-text.ts';

/** What was said where something went, until something comes in its place. */
export interface ReplacedText {
  /** Remembers what nodes say that go, before they do. */
  readonly leave: (nodes: readonly PageNode[]) => void;
  /** The texts that come, with what may become a value piece by piece hidden in those that take the place of others. */
  readonly settle: (brought: readonly BroughtText[], tops: readonly PageNode[]) => readonly BroughtText[];
}

/** Elements whose text is none of the page. */
const apart: ReadonlySet<string> = new Set(['style', 'textarea']);

/** The texts of a page at and below a node, in their order. */
function textsFrom(top: PageNode): readonly PageNode[] {
  const texts: PageNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.text !== undefined) texts.push(node);
    else if (!apart.has(node.tag))
      for (let at = node.children.length; at > 0; at -= 1) open.push(...node.children.slice(at - 1, at));
  }
  return texts;
}

function byParent(nodes: Iterable<PageNode>): ReadonlyMap<PageNode, ReadonlySet<PageNode>> {
  const groups = new Map<PageNode, Set<PageNode>>();
  for (const node of nodes) {
    if (node.parent === undefined) continue;
    const group = groups.get(node.parent) ?? new Set();
    groups.set(node.parent, group.add(node));
  }
  return groups;
}

/** Notes how a text that takes the place of another one leaves. */
export type NoteText = (text: string, settled: string) => void;

export function createReplacedText(note: NoteText): ReplacedText {
  const gone = new WeakMap<PageNode, { readonly said: string; readonly isHidden: boolean }>();
  const earlier = new WeakMap<PageNode, string>();

  return {
    leave: (nodes) => {
      for (const [parent, group] of byParent(nodes)) {
        const texts = [...group].flatMap(textsFrom);
        const isHidden = texts.some((one) => one.isHidden && one.text?.trim() !== '');
        const said = texts.map(({ text }) => text).join('');
        gone.set(parent, { said: said.trim() && said, isHidden });
      }
    },
    settle: (brought, tops) => {
      const coming = new Map(brought.map((one) => [one.node, one]));
      for (const [parent, group] of byParent(tops)) {
        const before = gone.get(parent);
        gone.delete(parent);
        if (before === undefined) continue;
        const ones = parent.children
          .filter((child) => group.has(child))
          .flatMap(textsFrom)
          .flatMap((node) => coming.get(node) ?? []);
        const joined = ones.map(({ text }) => text).join('');
        const isSame = before.isHidden && joined === before.said;
        const settled = isSame ? withoutEnd(joined) : withoutFlux(joined, before.said, earlier.get(parent) ?? '');
        if (before.said !== '') earlier.set(parent, before.said);
        if (settled === joined) continue;
        let end = 0;
        for (const one of ones) {
          const start = end;
          end += one.text.length;
          const shown = settled.slice(start, end);
          note(one.text, shown);
          coming.set(one.node, { ...one, settled: shown });
        }
      }
      return [...coming.values()];
    },
  };
}
