import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Act } from './measure/passes.ts';
import type { Node } from './nodes.ts';

/** Machine instructions for one pass over the corpus, which repeat where times do not. */
export interface Instructions {
  readonly stringify: number;
  readonly scrub: number;
  readonly ratio: number;
}

/** Everything that would differ between two runs: threads, seeds of hashes, and what is drawn. */
const repeatable = ['--single-threaded', '--predictable', '--hash-seed=1', '--random-seed=1'];

/** Code that V8 writes while it runs has to be read anew. */
const cachegrind = ['--tool=cachegrind', '--cache-sim=no', '--smc-check=all-non-file', '--cachegrind-out-file=/dev/null'];

async function instructionsOf(
  node: Node,
  program: string,
  asked: { corpus: string; act: Act; passes: number; made: number },
): Promise<number> {
  const parameters = [...cachegrind, node.path, ...repeatable, program, JSON.stringify({ part: 'instructions', ...asked })];
  const child = spawn('valgrind', parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  const [, count] = /I\s+refs:\s+([\d,]+)/.exec(said) ?? [];
  if (code !== 0 || count === undefined) throw new Error(`valgrind ended with ${code}:\n${said.slice(-2_000)}`);
  return Number(count.replaceAll(',', ''));
}

/** How many passes are counted: those before them warm the compiler up, and are taken off. */
const passes = { full: [12, 36], quick: [4, 12] } as const;

/** Counts the instructions of a pass over the corpus under valgrind; undefined, with a sentence, where that is not installed. */
export async function countInstructions({
  node,
  program,
  corpus,
  isQuick,
}: {
  node: Node;
  program: string;
  corpus: string;
  isQuick: boolean;
}): Promise<Instructions | undefined> {
  if (spawnSync('valgrind', ['--version']).status !== 0) {
    process.stderr.write('[bench] Instructions are not counted: valgrind is not installed (apt-get install valgrind).\n');
    return undefined;
  }
  const [few, many] = passes[isQuick ? 'quick' : 'full'];
  const perPass = async (act: Act): Promise<number> => {
    process.stderr.write(`[bench] Node.js ${node.version}: counting the instructions of ${act}\n`);
    const [low, high] = await Promise.all(
      [few, many].map((passes) => instructionsOf(node, program, { corpus, act, passes, made: many })),
    );
    return ((high ?? 0) - (low ?? 0)) / (many - few);
  };
  const [stringify, scrub] = [await perPass('stringify'), await perPass('scrub')];
  return { stringify, scrub, ratio: scrub / stringify };
}
