import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { countInstructions, type Instructions } from './instructions.ts';
import type { Growth } from './measure/growth.ts';
import type { Heap } from './measure/heap.ts';
import type { PeerRow } from './measure/peer.ts';
import type { Yardstick } from './measure/yardstick.ts';
import type { Node } from './nodes.ts';

/** What each part tells. */
export interface Results {
  readonly yardstick: Yardstick;
  readonly heap: Heap;
  readonly hostile: readonly Growth[];
  readonly peers: readonly PeerRow[];
  readonly instructions: Instructions | undefined;
}

/** Where a part runs, and how thoroughly. */
export interface Run {
  readonly node: Node;
  /** The bundles with the engine. */
  readonly programs: Readonly<Record<'measure' | 'peers', string>>;
  readonly corpus: string;
  readonly isQuick: boolean;
  /** The folder that profiles go to. */
  readonly profile: string | undefined;
}

/** Runs a program of the bench in a process of its own, and gives back what it tells. Throws where it ends early. */
async function ask<T>(command: readonly string[], asked: object): Promise<T> {
  const [program = '', ...parameters] = command;
  const child = spawn(program, [...parameters, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}.`);
  return JSON.parse(said);
}

/** A young generation that outlasts an event, in megabytes, so that nothing is collected while it is measured. */
const heapFlags = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];

/** How each part is measured. */
export const runPart: { readonly [part in keyof Results]: (run: Run) => Promise<Results[part]> } = {
  yardstick: ({ node, programs, corpus, isQuick, profile }) =>
    ask([node.path, ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]), programs.measure], {
      part: 'yardstick',
      corpus,
      ...(isQuick ? { rounds: 20, warmUp: 15 } : { rounds: 80, warmUp: 40 }),
    }),
  heap: ({ node, programs, corpus, isQuick }) =>
    ask([node.path, ...heapFlags, programs.measure], {
      part: 'heap',
      corpus,
      ...(isQuick ? { rounds: 9, events: 300 } : { rounds: 25, events: 3_000 }),
    }),
  hostile: ({ node, programs, corpus, isQuick }) =>
    ask([node.path, programs.measure], {
      part: 'hostile',
      corpus,
      lengths: [8_192, 32_768, 65_536, 262_144, ...(isQuick ? [] : [1_048_576])],
    }),
  peers: ({ node, programs, corpus, isQuick }) => ask([node.path, programs.peers], { corpus, rounds: isQuick ? 7 : 25 }),
  instructions: ({ node, programs, corpus, isQuick }) => countInstructions({ node, program: programs.measure, corpus, isQuick }),
};
