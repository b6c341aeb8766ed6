// How long scrubbing takes: npm run bench:scrub -- --help
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { help, readCommandLine } from './command-line.ts';
import { instructionVerdicts, yardstickVerdicts } from './goals.ts';
import { findNodes } from './nodes.ts';
import { tables, verdictsTable } from './report.ts';
import { runPart } from './run-part.ts';

const corpus = fileURLToPath(new URL('./corpus', import.meta.url));
const core = fileURLToPath(new URL('../../../packages/core', import.meta.url));

/** What each part says of the goals, where it says anything. */
const verdictsOf = { yardstick: yardstickVerdicts, instructions: instructionVerdicts };

async function run(given) {
  const asked = readCommandLine(given);
  if (asked.help) {
    process.stdout.write(help);
    return 0;
  }
  // npm runs this in the root of the repository, and a path is meant from where it was written.
  const from = (path) => (path === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', path));
  const engine = from(asked.engine) ?? core;
  const profile = from(asked.profile);
  const programs = { measure: await bundle('measure', { core: engine }), peers: await bundle('peers', { core: engine }) };
  try {
    const results = [];
    for (const node of findNodes(asked.nodes)) {
      for (const part of asked.parts) {
        process.stderr.write(`[bench] Node.js ${node.version}: ${part}\n`);
        const result = await runPart[part]({ node, programs, corpus, isQuick: asked.quick, profile });
        const verdicts = verdictsOf[part]?.(result, node.version) ?? [];
        results.push({ node: node.version, part, result, verdicts });
        if (!asked.json) process.stdout.write(`\nNode.js ${node.version}. ${tables[part](result)}\n${verdictsTable(verdicts)}\n`);
      }
    }
    if (asked.json) process.stdout.write(`${JSON.stringify({ engine, results }, null, 2)}\n`);
    const isMissed = results.some(({ verdicts }) => verdicts.some(({ isMet }) => !isMet));
    return asked.gate && isMissed ? 1 : 0;
  } finally {
    for (const program of Object.values(programs)) rmSync(program, { force: true });
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`[bench] ${failure.message}\n[bench] For help: npm run bench:scrub -- --help\n`);
  process.exitCode = 1;
}
