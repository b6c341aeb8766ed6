/** A node of the page that is recorded, as far as it matters for what its texts say together. */
export interface PageNode {
  readonly id: number;
  readonly tag: string;
  parent: PageNode | undefined;
  readonly children: PageNode[];
  /** The text of a node that is one, as the page has it. */
  text: string | undefined;
  /** The text that it had before this one. */
  earlier: string;
  /** Whether the text left as signs alone. */
  isHidden: boolean;
  /** Whether it is a text of a shadow root itself, which the SDK does not mask. */
  readonly isBare: boolean;
  /** Whether its value is what a person types or chooses, or was. */
  isTyped: boolean;
  /** What attributes said last. */
  said?: Map<string, string> | undefined;
}

/** Elements within a line of text (HTML, phrasing content), as far as they are laid out so. */
const inline: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr output q rb rp rt rtc ruby s samp slot small span strike strong sub sup text textpath time tspan tt u var wbr'.split(
    ' ',
  ),
);

/** How deep the text of an element lies that is one piece of a word, and how long it may be. */
const tiny = { depth: 3, characters: 2, digits: 4 } as const;

/** Cells of a table stand side by side, each with a number of its own. */
const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** Whether an element holds nothing but a piece of a word or of a number, as where each letter has a box to itself. */
function isTiny({ tag, children }: PageNode): boolean {
  let [only] = children;
  let { length } = children;
  for (let depth = 0; only !== undefined && length === 1 && depth < tiny.depth; depth += 1) {
    if (only.text !== undefined) {
      const text = only.text.trim();
      return text.length <= tiny.characters || (!cells.has(tag) && text.length <= tiny.digits && /^\d+$/.test(text));
    }
    length = only.children.length;
    [only] = only.children;
  }
  return false;
}

/** Whether what stands before a node and what stands behind it are read apart. */
export function breaksText(node: PageNode): boolean {
  if (node.text !== undefined || inline.has(node.tag) || node.tag.includes('-')) return false;
  return !isTiny(node);
}

/** The node within which a text stands with those that it is read with. */
export function blockOf(node: PageNode): PageNode {
  let block = node;
  while (block.parent !== undefined && !(block.text === undefined && breaksText(block))) block = block.parent;
  return block;
}

/** The texts below a node that are read together, run by run; one below an element that breaks it is in no run. */
export function runsBelow(block: PageNode): readonly (readonly PageNode[])[] {
  const runs: PageNode[][] = [[]];
  const open = [...block.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.text !== undefined) runs.at(-1)?.push(node);
    else if (breaksText(node)) runs.push([]);
    else for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(...node.children.slice(at, at + 1));
  }
  return runs.filter(({ length }) => length > 0);
}
