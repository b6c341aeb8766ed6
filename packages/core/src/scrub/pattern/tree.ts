/** What matters of a pattern to its cost. */
export type PatternNode =
  /** One character, of a set. */
  | { readonly kind: 'set'; readonly set: RegExp; readonly first: ReadonlySet<string> }
  /** What looks around and takes nothing: an anchor, a boundary, a lookahead, a lookbehind. */
  | { readonly kind: 'assertion'; readonly source: string; readonly node: PatternNode | undefined }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** Stands for every character beyond ASCII: two sets that both reach there are taken to overlap. */
export const beyond = 'beyond ASCII';

const ascii: readonly string[] = Array.from({ length: 128 }, (_none, code) => String.fromCharCode(code));

/** What the first characters of a node are told apart by. */
export const samples: readonly string[] = [...ascii, beyond];

/** Some characters beyond ASCII, among them the two that equal a letter of ASCII where case is ignored. */
const foreign = ['é', '中', '\u00a0', '😀', 'ſ', '\u212a'];

function setOf(source: string, flags: string): PatternNode {
  const set = new RegExp(`^(?:${source})$`, flags.replace(/[dgmy]/g, ''));
  // Most of a pattern are single letters, which need not be looked for among all characters.
  if (/^[\w-]$/.test(source) && !flags.includes('i')) return { kind: 'set', set, first: new Set([source]) };
  const reachesBeyond = /[^\0-\x7f]|\\[uxpP\d]/.test(source) || foreign.some((sample) => set.test(sample));
  const first = ascii.filter((sample) => set.test(sample));
  return { kind: 'set', set, first: new Set(reachesBeyond ? [...first, beyond] : first) };
}

/**
 * Reads a pattern. Throws a RangeError whose message says why a pattern may not be used, in words that follow "because". One
 * that repeats without bound may be used where `unbounded` says how often that is taken to be.
 */
export function treeOf({ source, flags }: RegExp, { unbounded }: { readonly unbounded?: number } = {}): PatternNode {
  const unicode = flags.includes('u');
  const sets = new Map<string, PatternNode>();
  let at = 0;
  let lookbehinds = 0;

  function set(text: string): PatternNode {
    const made = sets.get(text) ?? setOf(text, flags);
    sets.set(text, made);
    return made;
  }

  function take(form: RegExp): readonly (string | undefined)[] {
    const match = form.exec(source.slice(at)) ?? [];
    at += match[0]?.length ?? 0;
    return match;
  }

  function group(): PatternNode {
    const start = at;
    const [opening = ''] = take(/^\((?:\?(?:[:=!]|<[=!]|<[^>]{1,64}>))?/);
    const behind = /^\(\?<[=!]/.test(opening);
    lookbehinds += behind ? 1 : 0;
    const node = choice();
    lookbehinds -= behind ? 1 : 0;
    at += 1;
    return /[=!]$/.test(opening) ? { kind: 'assertion', source: source.slice(start, at), node } : node;
  }

  function escaped(): PatternNode {
    if (!unicode && /^\\(?:[pP]|u\{)/.test(source.slice(at)))
      throw new RangeError('it has \\p or \\u{…} without the u flag, where they mean something else');
    const [text = ''] = take(
      /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|(?:u[dD][89abAB][\da-fA-F]{2}\\)?u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k|\d+|.)/su,
    );
    if (/^\\(?:[1-9]|k)/.test(text)) throw new RangeError('it refers back to a group; a pattern must be decidable in one pass');
    return /^\\[bB]$/.test(text) ? { kind: 'assertion', source: text, node: undefined } : set(text);
  }

  function atom(): PatternNode {
    const start = source[at] ?? '';
    if (start === '(') return group();
    if (start === '\\') return escaped();
    if (start === '^' || start === '$') {
      at += 1;
      return { kind: 'assertion', source: start, node: undefined };
    }
    const [text = ''] = take(unicode ? /^(?:\[(?:\\.|[^\]\\])*\]|.)/su : /^(?:\[(?:\\.|[^\]\\])*\]|.)/s);
    return set(text);
  }

  function repeat(): PatternNode {
    const node = atom();
    const [quantifier, least, comma, most] = take(/^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/);
    if (quantifier === undefined) return node;
    const isUnbounded = /^[*+]/.test(quantifier) || (comma !== undefined && most === '');
    if (isUnbounded && unbounded === undefined) {
      const position = at - quantifier.length;
      throw new RangeError(
        `it repeats without bound at position ${position}; write {1,64} or the like in place of ${quantifier}`,
      );
    }
    const from = /^[?*]/.test(quantifier) ? 0 : Number(least ?? 1);
    const bound = quantifier.startsWith('?') ? 1 : comma === undefined ? from : Number(most);
    const to = isUnbounded ? from + (unbounded ?? 0) : bound;
    if (lookbehinds > 0 && from !== to) throw new RangeError('it looks behind over a length that varies');
    return { kind: 'repeat', node, least: from, most: to, lazy: quantifier.length > 1 && quantifier.endsWith('?') };
  }

  function sequence(): PatternNode {
    const nodes: PatternNode[] = [];
    while (at < source.length && source[at] !== ')' && source[at] !== '|') nodes.push(repeat());
    return { kind: 'sequence', nodes };
  }

  function choice(): PatternNode {
    const nodes = [sequence()];
    while (source[at] === '|') {
      at += 1;
      nodes.push(sequence());
    }
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'choice', nodes };
  }

  return choice();
}
