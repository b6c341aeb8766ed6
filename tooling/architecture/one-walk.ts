import { type ESTree, Visitor } from 'vite';
import type { Rule, SourceFile } from './source-file.ts';

/** The one place where a tree is walked, and what tells it the members of a node. */
const walk = 'scrub/walk.ts';
const reader = 'reading';

/** What leads from an object that nobody knows to its members. */
const members =
  /^(?:reading|memberOf|Object\.(?:keys|values|entries|getOwnPropertyNames|getOwnPropertyDescriptors)|Reflect\.ownKeys|for in)$/;

interface Call {
  readonly name: string;
  readonly line: number;
  /** The names of the functions that it stands in. */
  readonly within: readonly string[];
}

function nameOf(node: ESTree.Node | null): string {
  if (node?.type === 'Identifier') return node.name;
  return node?.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : '';
}

/** Every call of a function by its name. */
function callsIn({ program, lineOf }: SourceFile): readonly Call[] {
  const calls: Call[] = [];
  const within: string[] = [];
  const add = (name: string, node: ESTree.Node): void => {
    if (name !== '') calls.push({ name, line: lineOf(node), within: within.filter((outer) => outer !== '') });
  };
  new Visitor({
    FunctionDeclaration: ({ id }) => within.push(nameOf(id)),
    'FunctionDeclaration:exit': () => within.pop(),
    VariableDeclarator: ({ id }) => within.push(nameOf(id)),
    'VariableDeclarator:exit': () => within.pop(),
    CallExpression: (node) => add(nameOf(node.callee), node),
    ForInStatement: (node) => add('for in', node),
  }).visit(program);
  return calls;
}

/** What a function of a file comes to call there, by way of others. */
function reachOf(from: string, calls: readonly Call[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { name, within } of calls)
      if (within.includes(at) && !reached.has(name)) {
        reached.add(name);
        open.push(name);
      }
  return reached;
}

/** In core, only the walk goes down a tree: no other file lists the members of a node, or calls itself on them. */
export const oneWalk: Rule = (file) => {
  if (file.package !== 'core' || file.isTest || file.place === walk) return [];
  const calls = callsIn(file);
  return calls.flatMap(({ name, line, within }) => {
    const reads = name === reader;
    const reach = reachOf(name, calls);
    const recurs = within.some((outer) => outer === name || reach.has(outer));
    const descends = recurs && [...reach].some((reached) => members.test(reached));
    return reads || descends ? [`${file.path}:${line} calls ${name}(): pass a visitor to ${walk} instead`] : [];
  });
};
