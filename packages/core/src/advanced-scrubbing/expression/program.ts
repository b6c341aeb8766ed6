import type { CharacterSet } from './character-set.ts';
import type { ExpressionNode, Look } from './tree.ts';

/** One step of matching. Where it says nothing else, the next one follows. */
export type Instruction =
  | { readonly does: 'take'; readonly set: CharacterSet }
  | { readonly does: 'look'; readonly look: Look }
  | { readonly does: 'save'; readonly slot: number }
  | { readonly does: 'go'; readonly to: readonly number[] }
  | { readonly does: 'end' };

/** The steps of an expression, and what its matches begin with; undefined where they may be empty. */
export interface Program {
  readonly program: readonly Instruction[];
  readonly mayBegin: ((code: number) => boolean) | undefined;
}

/** How many steps an expression may have. */
const mostInstructions = 20_000;

/** Whether a match can begin with a character; undefined where it can begin with none. */
function beginningOf(program: readonly Instruction[]): Program['mayBegin'] {
  const sets: CharacterSet[] = [];
  const seen = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = program[at];
    if (instruction === undefined || instruction.does === 'end') return undefined;
    if (instruction.does === 'take') sets.push(instruction.set);
    else open.push(...(instruction.does === 'go' ? instruction.to : [at + 1]));
  }
  return (code) => sets.some((set) => set.has(code));
}

/** Puts an expression into steps. Throws a RangeError for one that is too big. */
export function assemble(root: ExpressionNode): Program {
  const program: Instruction[] = [];

  function add(instruction: Instruction): number {
    if (program.length >= mostInstructions) throw new RangeError('it is too big');
    return program.push(instruction) - 1;
  }

  /** Where an optional part goes: into it or past it, in the order of preference. */
  function branch(fork: number, inside: number, past: number, lazy: boolean): void {
    program[fork] = { does: 'go', to: lazy ? [past, inside] : [inside, past] };
  }

  function choice(nodes: readonly ExpressionNode[]): void {
    const fork = add({ does: 'go', to: [] });
    const starts: number[] = [];
    const ends: number[] = [];
    for (const node of nodes) {
      starts.push(program.length);
      emit(node);
      ends.push(add({ does: 'go', to: [] }));
    }
    program[fork] = { does: 'go', to: starts };
    for (const end of ends) program[end] = { does: 'go', to: [program.length] };
  }

  function repeat(node: ExpressionNode, least: number, most: number, lazy: boolean): void {
    for (let count = 0; count < least; count += 1) emit(node);
    if (most === Number.POSITIVE_INFINITY) {
      const fork = add({ does: 'go', to: [] });
      emit(node);
      add({ does: 'go', to: [fork] });
      branch(fork, fork + 1, program.length, lazy);
      return;
    }
    const forks: number[] = [];
    for (let count = least; count < most; count += 1) {
      forks.push(add({ does: 'go', to: [] }));
      emit(node);
    }
    for (const fork of forks) branch(fork, fork + 1, program.length, lazy);
  }

  function emit(node: ExpressionNode): void {
    switch (node.kind) {
      case 'set':
        add({ does: 'take', set: node.set });
        break;
      case 'look':
        add({ does: 'look', look: node.look });
        break;
      case 'group':
        add({ does: 'save', slot: node.index * 2 });
        emit(node.node);
        add({ does: 'save', slot: node.index * 2 + 1 });
        break;
      case 'sequence':
        for (const part of node.nodes) emit(part);
        break;
      case 'choice':
        choice(node.nodes);
        break;
      default:
        repeat(node.node, node.least, node.most, node.lazy);
    }
  }

  add({ does: 'save', slot: 0 });
  emit(root);
  add({ does: 'end' });
  return { program, mayBegin: beginningOf(program) };
}
