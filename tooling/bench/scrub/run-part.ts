import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Part } from './command-line.ts';
import type { Node } from './nodes.ts';

/** How a part is measured: in full, or in a hurry. */
const settings: Readonly<Record<Part, Readonly<Record<'full' | 'quick', object>>>> = {
  yardstick: { full: { rounds: 80, warmUp: 40 }, quick: { rounds: 20, warmUp: 15 } },
  heap: { full: {}, quick: {} },
  hostile: { full: {}, quick: {} },
  peers: { full: {}, quick: {} },
  instructions: { full: {}, quick: {} },
};

/** Measures one part in a process of its own, and gives back what it tells. Throws where it ends early. */
export async function runPart(
  part: Part,
  { node, program, corpus, quick }: { node: Node; program: string; corpus: string; quick: boolean },
): Promise<unknown> {
  const asked = { part, corpus, ...settings[part][quick ? 'quick' : 'full'] };
  const child = spawn(node.path, [program, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`The part ${part} ended with ${code} on Node.js ${node.version}.`);
  return JSON.parse(said);
}
