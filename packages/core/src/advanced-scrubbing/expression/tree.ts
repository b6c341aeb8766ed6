import { type CharacterSet, caselessSet, negatedSet, rangeSet } from './character-set.ts';
import { bracketSet, escapedCode, perlSet, propertySet } from './class.ts';
import type { Source } from './source.ts';

/** What an expression looks at without taking a character. */
export type Look =
  | 'end'
  | 'line end'
  | 'line start'
  | 'no word boundary'
  | 'no word boundary of ASCII'
  | 'start'
  | 'word boundary'
  | 'word boundary of ASCII';

/** An expression in the syntax of Rust's regex crate, read. */
export type ExpressionNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'group'; readonly index: number; readonly node: ExpressionNode }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly ExpressionNode[] }
  | {
      readonly kind: 'repeat';
      readonly node: ExpressionNode;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly u: boolean;
  readonly U: boolean;
}

const plainFlags: Flags = { i: false, m: false, s: false, x: false, u: true, U: false };

/** How often a part may be repeated by count, and how deep groups may be nested. */
const most = { repeats: 1000, depth: 100 } as const;

function flagsWith(flags: Flags, letters: string): Flags {
  const [on = '', off = ''] = letters.split('-');
  const chosen = (name: keyof Flags): boolean => (off.includes(name) ? false : on.includes(name) || flags[name]);
  return { i: chosen('i'), m: chosen('m'), s: chosen('s'), x: chosen('x'), u: chosen('u'), U: chosen('U') };
}

function boundary(isOne: boolean, { u }: Flags): Look {
  if (u) return isOne ? 'word boundary' : 'no word boundary';
  return isOne ? 'word boundary of ASCII' : 'no word boundary of ASCII';
}

/** Reads an expression. Throws a RangeError that says in words what cannot be read, without repeating it. */
export function readExpression(
  text: string,
  { caseless = false }: { readonly caseless?: boolean } = {},
): { readonly node: ExpressionNode; readonly groups: number } {
  const source: Source = { text, at: 0 };
  let groups = 0;
  let depth = 0;

  function take(form: RegExp): readonly string[] | undefined {
    form.lastIndex = source.at;
    const match = form.exec(text);
    if (match === null) return undefined;
    source.at += match[0].length;
    return match;
  }

  function setNode(set: CharacterSet, { i }: Flags): ExpressionNode {
    return { kind: 'set', set: i ? caselessSet(set) : set };
  }

  function group(flags: Flags): ExpressionNode {
    depth += 1;
    if (depth > most.depth) throw new RangeError('its groups are nested too deeply');
    const flagged = take(/\(\?([imsxUuR]*(?:-[imsxUuR]+)?):/y);
    const captures = flagged === undefined;
    if (captures && take(/\(\?P?<[A-Za-z_][\w.[\]]*>/y) === undefined) {
      if (take(/\((?!\?)/y) === undefined)
        throw new RangeError('it looks around or names a group in a way that Rust does not know');
    }
    if (captures) groups += 1;
    const index = groups;
    const node = choice(captures ? flags : flagsWith(flags, flagged[1] ?? ''));
    if (take(/\)/y) === undefined) throw new RangeError('a group has no end');
    depth -= 1;
    return captures ? { kind: 'group', index, node } : node;
  }

  function escaped(flags: Flags): ExpressionNode {
    const look = take(/\\([bBAz])(?!\{)/y)?.[1];
    if (look === 'b' || look === 'B') return { kind: 'look', look: boundary(look === 'b', flags) };
    if (look !== undefined) return { kind: 'look', look: look === 'A' ? 'start' : 'end' };
    const named = perlSet(source, { ascii: !flags.u });
    if (named !== undefined) return { kind: 'set', set: named };
    const property = propertySet(source, { caseless: flags.i });
    if (property !== undefined) return { kind: 'set', set: property };
    const code = escapedCode(source);
    return setNode(rangeSet(code, code), flags);
  }

  function atom(flags: Flags): ExpressionNode {
    const character = text[source.at];
    if (character === '(') return group(flags);
    if (character === '[') return { kind: 'set', set: bracketSet(source, { caseless: flags.i, ascii: !flags.u }) };
    if (character === '\\') return escaped(flags);
    if (take(/\^/y)) return { kind: 'look', look: flags.m ? 'line start' : 'start' };
    if (take(/\$/y)) return { kind: 'look', look: flags.m ? 'line end' : 'end' };
    if (take(/\./y)) return { kind: 'set', set: flags.s ? rangeSet(0, 0x10ffff) : negatedSet(rangeSet(10, 10)) };
    if (character === undefined || '*+?{'.includes(character)) throw new RangeError('a repetition has nothing to repeat');
    const code = text.codePointAt(source.at) ?? 0;
    source.at += code > 0xffff ? 2 : 1;
    return setNode(rangeSet(code, code), flags);
  }

  function repeated(node: ExpressionNode, flags: Flags): ExpressionNode {
    const [sign = '', from, comma, to] = take(/[*+?]|\{\s*(\d+)\s*(?:(,)\s*(\d*)\s*)?\}/y) ?? [];
    if (sign === '') return node;
    const lazy = (take(/\?/y) !== undefined) !== flags.U;
    const least = from === undefined ? (sign === '+' ? 1 : 0) : Number(from);
    const upper = comma === undefined ? least : to === '' || to === undefined ? Number.POSITIVE_INFINITY : Number(to);
    const highest = from === undefined ? (sign === '?' ? 1 : Number.POSITIVE_INFINITY) : upper;
    if (highest < least || least > most.repeats || (highest !== Number.POSITIVE_INFINITY && highest > most.repeats))
      throw new RangeError('a repetition counts too far');
    return repeated({ kind: 'repeat', node, least, most: highest, lazy }, flags);
  }

  function skip({ x }: Flags): void {
    while (x && take(/\s+|#[^\n]*/y) !== undefined);
  }

  function sequence(outer: Flags): { readonly node: ExpressionNode; readonly flags: Flags } {
    let flags = outer;
    const nodes: ExpressionNode[] = [];
    for (skip(flags); source.at < text.length && !'|)'.includes(text[source.at] ?? ''); skip(flags)) {
      const letters = take(/\(\?([imsxUuR]*(?:-[imsxUuR]+)?)\)/y)?.[1];
      if (letters !== undefined) {
        flags = flagsWith(flags, letters);
        continue;
      }
      const node = atom(flags);
      skip(flags);
      nodes.push(repeated(node, flags));
    }
    return { node: { kind: 'sequence', nodes }, flags };
  }

  function choice(outer: Flags): ExpressionNode {
    let { node, flags } = sequence(outer);
    const nodes = [node];
    while (take(/\|/y) !== undefined) {
      ({ node, flags } = sequence(flags));
      nodes.push(node);
    }
    return nodes.length === 1 ? node : { kind: 'choice', nodes };
  }

  const node = choice({ ...plainFlags, i: caseless });
  if (source.at < text.length) throw new RangeError('a group ends that never began');
  return { node, groups };
}
