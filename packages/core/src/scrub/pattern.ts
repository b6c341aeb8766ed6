/** A repetition, a set of characters, or a sequence or choice of both: what matters of a pattern to its cost. */
type Node =
  | { readonly kind: 'set'; readonly set: RegExp }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number };

type Parsed = readonly [node: Node, at: number];

/** One character of each class that patterns tell apart, to learn whether two sets overlap. */
const samples: readonly string[] = [
  ...Array.from({ length: 128 }, (_none, code) => String.fromCharCode(code)),
  'é',
  'É',
  '中',
  '\u00a0',
  '😀',
];

/** How often the engine may try again from one position before a pattern is refused. */
const mostAttempts = 20_000;

function setOf(source: string, flags: string): Node {
  return { kind: 'set', set: new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, '')) };
}

function atomAt(source: string, at: number, flags: string): Parsed {
  const start = source[at];
  if (start === '^' || start === '$') return [{ kind: 'empty' }, at + 1];
  if (start === '(') {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0] ?? '(';
    const [node, end] = choiceAt(source, at + opening.length, flags);
    return [node, end + 1];
  }
  if (start === '[') {
    const set = /^\[(?:\\.|[^\]\\])*\]/s.exec(source.slice(at))?.[0] ?? '[';
    return [setOf(set, flags), at + set.length];
  }
  if (start !== '\\') return [setOf(start === '/' ? '\\/' : (start ?? ''), flags), at + 1];
  const escaped =
    /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<\w+>|\d+|.)/s.exec(source.slice(at))?.[0] ?? '\\';
  if (/^\\(?:[1-9]|k<)/.test(escaped)) throw new RangeError('it refers back to a group; a pattern must be decidable in one pass');
  return [/^\\[bB]$/.test(escaped) ? { kind: 'empty' } : setOf(escaped, flags), at + escaped.length];
}

function repeatAt(source: string, at: number, flags: string): Parsed {
  const [node, end] = atomAt(source, at, flags);
  const [quantifier = '', least, comma, most] = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(source.slice(end)) ?? [];
  if (quantifier === '') return [node, end];
  if (/^[*+]/.test(quantifier) || (comma !== undefined && most === '')) {
    throw new RangeError(`it repeats without bound at position ${end}; write {1,64} or the like in place of ${quantifier}`);
  }
  const from = quantifier.startsWith('?') ? 0 : Number(least);
  const to = quantifier.startsWith('?') ? 1 : comma === undefined ? from : Number(most);
  return [{ kind: 'repeat', node, least: from, most: to }, end + quantifier.length];
}

function choiceAt(source: string, start: number, flags: string): Parsed {
  const choices: Node[] = [];
  let sequence: Node[] = [];
  let at = start;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      choices.push({ kind: 'sequence', nodes: sequence });
      sequence = [];
      at += 1;
      continue;
    }
    const [node, end] = repeatAt(source, at, flags);
    sequence.push(node);
    at = end;
  }
  choices.push({ kind: 'sequence', nodes: sequence });
  return [choices.length === 1 ? (choices[0] ?? { kind: 'empty' }) : { kind: 'choice', nodes: choices }, at];
}

function joined(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}

/** The sample characters that a node can begin with, joined by those that follow it where it may be empty. */
function firstOf(node: Node, follow: ReadonlySet<string>): ReadonlySet<string> {
  switch (node.kind) {
    case 'empty':
      return follow;
    case 'set':
      return new Set(samples.filter((sample) => node.set.test(sample)));
    case 'repeat':
      return node.least === 0 ? joined(firstOf(node.node, follow), follow) : firstOf(node.node, follow);
    case 'choice':
      return node.nodes.reduce<ReadonlySet<string>>((all, choice) => joined(all, firstOf(choice, follow)), new Set());
    default:
      return node.nodes.reduceRight<ReadonlySet<string>>((after, part) => firstOf(part, after), follow);
  }
}

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((sample) => other.has(sample));
}

/** In how many ways a backtracking engine may try a node at one position, given what can follow it. */
function attemptsOf(node: Node, follow: ReadonlySet<string>): number {
  switch (node.kind) {
    case 'empty':
    case 'set':
      return 1;
    case 'choice': {
      const choices = node.nodes.map((choice) => ({ first: firstOf(choice, follow), attempts: attemptsOf(choice, follow) }));
      const startingWith = (sample: string): number =>
        choices.reduce((sum, { first, attempts }) => sum + (first.has(sample) ? attempts : 0), 0);
      return Math.max(1, ...samples.map(startingWith));
    }
    case 'repeat': {
      const first = firstOf(node.node, new Set());
      const ends = overlaps(first, follow) ? node.most - node.least + 1 : 1;
      return ends * attemptsOf(node.node, node.most > 1 ? joined(follow, first) : follow) ** Math.max(1, node.most);
    }
    default: {
      let after = follow;
      let product = 1;
      for (const part of [...node.nodes].reverse()) {
        product *= attemptsOf(part, after);
        after = firstOf(part, after);
      }
      return product;
    }
  }
}

/** Why a pattern may not be used, in words that follow "because"; undefined where it may. */
export function refusalOf(pattern: RegExp): string | undefined {
  if (!pattern.flags.includes('g')) return 'it lacks the g flag, and only its first match would be hidden';
  if (pattern.flags.includes('v')) return 'it has the v flag, whose sets are not checked; use the u flag';
  if (pattern.flags.includes('y')) return 'it is sticky and would only match at the start';
  try {
    const [node] = choiceAt(pattern.source, 0, pattern.flags);
    const attempts = attemptsOf(node, new Set());
    return attempts > mostAttempts
      ? 'it can backtrack: two repetitions next to or inside each other match the same characters'
      : undefined;
  } catch (failure) {
    return failure instanceof RangeError ? failure.message : 'it could not be understood';
  }
}
