import { all, type Characters, costOf, firstOf, joined, none } from './cost.ts';
import { backtracks } from './pattern.ts';
import { type PatternNode, treeOf } from './tree.ts';

/** How often a repetition without bound is taken to repeat: no other repeats as often. */
const unbounded = 1e6;

/** In how many ways a repetition may be tried, and how many characters may be compared from each position. */
const most = { ways: 1e6, steps: 1e5 } as const;

/** How the work of a node grows with the length of a text, as exponents of it; infinite where it doubles with each character. */
interface Growth {
  /** The number of ways in which it can match from one position. */
  readonly ways: number;
  /** The characters compared from one position, until all ways were tried. */
  readonly steps: number;
}

function isUnbounded(node: PatternNode): boolean {
  return node.kind === 'repeat' && node.most >= unbounded;
}

/** Whether a node may not match, whatever stands there. */
function mayFail(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.nodes.some(mayFail);
  if (node.kind === 'choice') return node.nodes.every(mayFail);
  return node.kind === 'repeat' ? node.least > 0 : true;
}

function overlap(one: Characters, other: Characters): boolean {
  return [...one].some((character) => other.has(character));
}

function growthOfRepeat(node: PatternNode & { readonly kind: 'repeat' }, follow: Characters, isFollowed: boolean): Growth {
  const first = firstOf(node.node, none);
  const around = joined(follow, first);
  const { ways, steps } = growthOf(node.node, node.most > 1 ? around : follow, isFollowed);
  if (costOf(node.node, { first: around, misses: 0 }).ways ** node.most > most.ways)
    return { ways: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };
  if (!isUnbounded(node)) return { ways: ways * node.most, steps: ways * (node.most - 1) + steps };
  return { ways: overlap(first, follow) ? 1 : 0, steps: Math.max(1, steps) };
}

/** A part that may be tried again, since it or one behind it may fail, is read once for each way of those before it. */
function growthOfSequence(nodes: readonly PatternNode[], follow: Characters, isFollowed: boolean): Growth {
  let [ways, steps] = [0, 0];
  for (const [at, node] of nodes.entries()) {
    const behind = nodes.slice(at + 1);
    const isTriedAgain = isFollowed || behind.some(mayFail);
    const next = behind.reduceRight<Characters>((after, part) => firstOf(part, after), follow);
    const part = growthOf(node, next, isTriedAgain);
    steps = Math.max(steps, (isTriedAgain || mayFail(node) ? ways : 0) + part.steps);
    ways += part.ways;
  }
  return { ways, steps };
}

/** How a node grows, by what can come behind it and whether that may fail. */
function growthOf(node: PatternNode, follow: Characters, isFollowed: boolean): Growth {
  switch (node.kind) {
    case 'set':
      return { ways: 0, steps: 0 };
    case 'assertion':
      return { ways: 0, steps: node.node === undefined ? 0 : growthOf(node.node, all, false).steps };
    case 'repeat':
      return growthOfRepeat(node, follow, isFollowed);
    case 'choice': {
      const choices = node.nodes.map((choice) => growthOf(choice, follow, isFollowed));
      return {
        ways: Math.max(...choices.map(({ ways }) => ways)),
        steps: Math.max(...choices.map(({ steps }) => steps)),
      };
    }
    default:
      return growthOfSequence(node.nodes, follow, isFollowed);
  }
}

function setsIn(node: PatternNode): Characters {
  if (node.kind === 'set') return node.first;
  if (node.kind === 'repeat') return setsIn(node.node);
  return node.kind === 'assertion' ? none : node.nodes.map(setsIn).reduce(joined, none);
}

/** The characters of the repetitions without bound that may have been read in vain, since something behind them may fail. */
function readInVain(node: PatternNode, isFollowed: boolean): Characters {
  switch (node.kind) {
    case 'set':
      return none;
    case 'assertion':
      return node.node === undefined ? none : readInVain(node.node, false);
    case 'repeat':
      return joined(isUnbounded(node) && isFollowed ? setsIn(node.node) : none, readInVain(node.node, isFollowed));
    case 'choice':
      return node.nodes.map((choice) => readInVain(choice, isFollowed)).reduce(joined, none);
    default:
      return node.nodes
        .map((part, at) => readInVain(part, isFollowed || node.nodes.slice(at + 1).some(mayFail)))
        .reduce(joined, none);
  }
}

function flat(node: PatternNode): readonly PatternNode[] {
  return node.kind === 'sequence' ? node.nodes.flatMap(flat) : [node];
}

/** The characters that a node begins with, one set for each position, as far as they are told. */
function beginningOf(node: PatternNode): readonly Characters[] {
  const parts = flat(node).filter(({ kind }) => kind !== 'assertion');
  const varying = parts.findIndex(({ kind }) => kind !== 'set');
  const fixed = varying === -1 ? parts : parts.slice(0, varying);
  const next = parts[fixed.length];
  const sets = fixed.map((part) => firstOf(part, none));
  return next !== undefined && mayFail(next) ? [...sets, firstOf(next, none)] : sets;
}

/** Whether a pattern can match at the start of a text alone. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.nodes[0] !== undefined && isAnchored(node.nodes[0]);
  return node.kind === 'choice' ? node.nodes.every(isAnchored) : node.kind === 'assertion' && node.source === '^';
}

/** Whether an attempt may begin within what the attempt before it read in vain. */
function beginsAnew(node: PatternNode, isMultiline: boolean): boolean {
  if (node.kind === 'choice') return node.nodes.some((choice) => beginsAnew(choice, isMultiline));
  const read = readInVain(node, false);
  if (read.size === 0 || (!isMultiline && isAnchored(node))) return false;
  return beginningOf(node).every((first) => overlap(first, read));
}

/**
 * Why the work of a pattern can grow faster than the text that it reads, whatever that says, in words that follow "because";
 * undefined where it cannot. Judged by the pattern alone, never by a clock.
 */
export function patternSlowness(pattern: RegExp): string | undefined {
  if (pattern.flags.includes('v')) return 'it has the v flag, whose sets are not checked; use the u flag';
  try {
    const tree = treeOf(pattern, { unbounded });
    if (growthOf(tree, none, false).steps > 1) return backtracks;
    if (beginsAnew(tree, pattern.multiline))
      return 'it reads on from each position what it repeats without bound: begin it with ^, leave out what follows the repetition, or write {1,64} or the like in place of + and *';
    const isOnce = !pattern.multiline && isAnchored(tree);
    return !isOnce && costOf(treeOf(pattern, { unbounded: 1 })).steps > most.steps ? backtracks : undefined;
  } catch (failure) {
    return failure instanceof RangeError ? failure.message : 'it could not be understood';
  }
}
