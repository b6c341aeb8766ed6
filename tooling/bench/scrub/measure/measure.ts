// Runs in each Node.js that is measured, bundled with the engine: node measure.mjs '{"part":"yardstick", …}'
import { readCorpus } from './corpus.ts';
import { createScrub } from './engine.ts';
import { measureGrowth } from './growth.ts';
import { measureHeap } from './heap.ts';
import { makePasses } from './passes.ts';
import { measureYardstick } from './yardstick.ts';

function say(sentence: string): void {
  process.stderr.write(`[bench] Node.js ${process.versions.node}: ${sentence}\n`);
}

const { part, corpus, ...settings } = JSON.parse(process.argv[2] ?? '{}');
const samples = readCorpus(corpus);
const scrub = createScrub();
const parts: Readonly<Record<string, () => unknown>> = {
  yardstick: () => measureYardstick(samples, scrub, { ...settings, say }),
  heap: () => measureHeap(samples, scrub, { ...settings, say }),
  hostile: () => measureGrowth(scrub, { ...settings, say }),
  instructions: () => makePasses(samples, scrub, settings),
};
process.stdout.write(`${JSON.stringify(parts[part]?.())}\n`);
