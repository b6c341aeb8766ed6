import { masked } from './in-flux.ts';
import type { PageNode } from './page-node.ts';

/** Attributes that say something, other than how the page looks. */
const saying =
  /^(?:(?:aria|data|hx|ng|v|wire|x|xlink)[-:].*|action|alt|cite|content|formaction|href|label|name|placeholder|poster|src|srcset|title|value)$/i;

/** Attributes by which an element of the application's own looks; by any other it may say something. */
const looking = /^(?:class|id|part|slot|style)$/i;

/** Addresses of what is shown. Those of another element are others, not what this one's were before. */
const shown = /^(?:audio|embed|iframe|image|img|link|object|source|track|video) (?:href|poster|src|srcset|xlink:href)$/i;

/** How many kinds of attributes are remembered, and how long is what one says at most. */
const most = { kinds: 500, characters: 100_000 } as const;

/** What attributes say of a page, with what may become a value piece by piece hidden. */
export interface SaidAttributes {
  /** The attributes that an element is given; where it is not known, all that say something are hidden. */
  readonly settle: (attributes: Record<string, unknown>, node: PageNode | undefined) => Record<string, unknown>;
  /** Begins another event: what came with the one before is what elements that are made anew may go on with. */
  readonly turn: () => void;
}

/** How a text is settled by what it said before, and how a node remembers what an attribute says and tells what it said. */
export interface SaidAttributesOptions {
  readonly settleText: (text: string, before: string) => string;
  readonly say: (node: PageNode, name: string, value: string) => string;
}

export function createSaidAttributes({ settleText, say }: SaidAttributesOptions): SaidAttributes {
  const last = new Map<string, string>();
  const now = new Map<string, string>();

  function settled(name: string, value: string, node: PageNode | undefined): string {
    if (value === '') return value;
    if (!saying.test(name) && (node?.tag.includes('-') !== true || looking.test(name))) return value;
    if (node === undefined) return masked(value);
    // A sign of a set of signs, which has a name.
    if (node.tag === 'use') return value;
    const kind = `${node.tag} ${name}`;
    const kept = value.length > most.characters ? '' : value;
    if (!shown.test(kind)) now.set(kind, kept);
    return settleText(value, say(node, name, kept) || (last.get(kind) ?? ''));
  }

  return {
    settle: (attributes, node) =>
      Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? settled(name, value, node) : value]),
      ),
    turn: () => {
      if (last.size + now.size > most.kinds) last.clear();
      for (const [kind, value] of now) last.set(kind, value);
      now.clear();
    },
  };
}
