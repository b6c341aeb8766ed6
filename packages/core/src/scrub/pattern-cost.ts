import { type PatternNode, samples } from './pattern-tree.ts';

/** What a backtracking engine may have to do from one position. */
export interface Cost {
  /** In how many ways a node can match there. */
  readonly ways: number;
  /** How many characters are compared until all ways were tried. */
  readonly steps: number;
}

type Characters = ReadonlySet<string>;

const none: Characters = new Set([]);
const all: Characters = new Set(samples);

function joined(one: Characters, other: Characters): Characters {
  return new Set([...one, ...other]);
}

/** What a node can begin with, joined by what follows it where it may be empty. An assertion may fail whatever follows. */
function firstOf(node: PatternNode, follow: Characters): Characters {
  switch (node.kind) {
    case 'set':
      return node.first;
    case 'assertion':
      return all;
    case 'repeat':
      return node.least === 0 ? joined(firstOf(node.node, follow), follow) : firstOf(node.node, follow);
    case 'choice':
      return node.nodes.reduce<Characters>((first, choice) => joined(first, firstOf(choice, follow)), none);
    default:
      return node.nodes.reduceRight<Characters>((after, part) => firstOf(part, after), follow);
  }
}

function costOfSequence(nodes: readonly PatternNode[], follow: Characters): Cost {
  const costs: Cost[] = [];
  let after = follow;
  for (const node of [...nodes].reverse()) {
    costs.unshift(costOf(node, after));
    after = firstOf(node, after);
  }
  return costs.reduce(({ ways, steps }, part) => ({ ways: ways * part.ways, steps: steps + ways * part.steps }), {
    ways: 1,
    steps: 0,
  });
}

/** Only the choices that begin with the character in hand are entered. */
function costOfChoice(nodes: readonly PatternNode[], follow: Characters): Cost {
  const choices = nodes.map((node) => ({ first: firstOf(node, follow), cost: costOf(node, follow) }));
  const sumOf = (what: keyof Cost, otherwise: number): number =>
    Math.max(
      ...samples.map((sample) =>
        choices.reduce((sum, { first, cost }) => sum + (first.has(sample) ? cost[what] : otherwise), otherwise),
      ),
    );
  return { ways: Math.max(1, sumOf('ways', 0)), steps: sumOf('steps', 1) };
}

/** What a node may cost where `follow` are the characters that can come behind it; nothing needs to. */
export function costOf(node: PatternNode, follow: Characters = none): Cost {
  switch (node.kind) {
    case 'set':
      return { ways: 1, steps: 1 };
    case 'assertion':
      return { ways: 1, steps: 1 + (node.node === undefined ? 0 : costOf(node.node, all).steps) };
    case 'choice':
      return costOfChoice(node.nodes, follow);
    case 'repeat': {
      const first = firstOf(node.node, none);
      const once = costOf(node.node, node.most > 1 ? joined(follow, first) : follow);
      const ends = [...first].some((sample) => follow.has(sample)) ? node.most - node.least + 1 : 1;
      const ways = once.ways ** node.most;
      return { ways: ends * ways, steps: (node.most + 1) * ways * Math.max(1, once.steps) };
    }
    default:
      return costOfSequence(node.nodes, follow);
  }
}
