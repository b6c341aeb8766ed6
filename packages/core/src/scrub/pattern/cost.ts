import { beyond, type PatternNode, samples } from './tree.ts';

/** What a backtracking engine may have to do from one position. */
export interface Cost {
  /** In how many ways a node can match there. */
  readonly ways: number;
  /** How many characters are compared until all ways were tried. */
  readonly steps: number;
}

/** Characters that a node can begin with. */
export type Characters = ReadonlySet<string>;

/** What comes behind a node. */
interface Follow {
  /** The characters it can begin with. */
  readonly first: Characters;
  /** How many characters are compared where it begins with none of them. */
  readonly misses: number;
}

export const none: Characters = new Set([]);
export const all: Characters = new Set(samples);
const end: Follow = { first: none, misses: 0 };

export function joined(one: Characters, other: Characters): Characters {
  return new Set([...one, ...other]);
}

/** What the end of a line is followed by, where it is not the end of the text. */
const lineEnds: Characters = new Set(['\n', '\r', beyond]);

/** What can follow an assertion that holds. */
function behindAssertion({ source, node }: PatternNode & { readonly kind: 'assertion' }): Characters {
  if (source === '$') return lineEnds;
  const [only, ...more] = source.startsWith('(?!') && node?.kind === 'sequence' ? node.nodes : [];
  if (only?.kind !== 'set' || more.length > 0) return all;
  return new Set(samples.filter((sample) => sample === beyond || !only.first.has(sample)));
}

/** What a node can begin with, joined by what follows it where it may be empty. */
export function firstOf(node: PatternNode, follow: Characters): Characters {
  switch (node.kind) {
    case 'set':
      return node.first;
    case 'assertion':
      return behindAssertion(node);
    case 'repeat':
      return node.least === 0 ? joined(firstOf(node.node, follow), follow) : firstOf(node.node, follow);
    case 'choice':
      return node.nodes.reduce<Characters>((first, choice) => joined(first, firstOf(choice, follow)), none);
    default:
      return node.nodes.reduceRight<Characters>((after, part) => firstOf(part, after), follow);
  }
}

/** How many characters are compared at most until a node, and what follows it where it may be empty, is found not to begin. */
function missesOf(node: PatternNode, follow: number): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'assertion':
      return costOf(node, end).steps + follow;
    case 'repeat':
      return missesOf(node.node, follow) + (node.least === 0 ? follow : 0);
    case 'choice':
      return node.nodes.reduce((sum, choice) => sum + missesOf(choice, follow), 0);
    default:
      return node.nodes.reduceRight((after, part) => missesOf(part, after), follow);
  }
}

function before(node: PatternNode, { first, misses }: Follow): Follow {
  return { first: firstOf(node, first), misses: missesOf(node, misses) };
}

function costOfSequence(nodes: readonly PatternNode[], follow: Follow): Cost {
  const costs: Cost[] = [];
  let after = follow;
  for (const node of [...nodes].reverse()) {
    costs.unshift(costOf(node, after));
    after = before(node, after);
  }
  return costs.reduce(({ ways, steps }, part) => ({ ways: ways * part.ways, steps: steps + ways * part.steps }), {
    ways: 1,
    steps: 0,
  });
}

/** Only the choices that begin with the character in hand are entered. */
function costOfChoice(nodes: readonly PatternNode[], follow: Follow): Cost {
  const choices = nodes.map((node) => ({ first: firstOf(node, follow.first), cost: costOf(node, follow) }));
  const sumOf = (what: keyof Cost, otherwise: number): number =>
    Math.max(
      ...samples.map((sample) =>
        choices.reduce((sum, { first, cost }) => sum + (first.has(sample) ? cost[what] : otherwise), otherwise),
      ),
    );
  return { ways: Math.max(1, sumOf('ways', 0)), steps: sumOf('steps', 1) };
}

/** What a node may cost, by what can come behind it; nothing needs to. */
export function costOf(node: PatternNode, follow: Follow = end): Cost {
  switch (node.kind) {
    case 'set':
      return { ways: 1, steps: 1 };
    case 'assertion':
      return { ways: 1, steps: 1 + (node.node === undefined ? 0 : costOf(node.node, { first: all, misses: 1 }).steps) };
    case 'choice':
      return costOfChoice(node.nodes, follow);
    case 'repeat': {
      const { first } = before(node.node, end);
      const once = costOf(node.node, node.most > 1 ? { first: joined(follow.first, first), misses: follow.misses } : follow);
      const more = node.most - node.least;
      const mayEnd = [...first].some((sample) => follow.first.has(sample));
      const ways = once.ways ** node.most;
      const missed = mayEnd ? 0 : more * ways * follow.misses;
      return { ways: mayEnd ? (more + 1) * ways : ways, steps: (node.most + 1) * ways * Math.max(1, once.steps) + missed };
    }
    default:
      return costOfSequence(node.nodes, follow);
  }
}
