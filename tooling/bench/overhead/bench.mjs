// What the guard adds to plain Sentry: npm run bench:overhead -- --help
import { availableParallelism, loadavg } from 'node:os';
import { help, readCommandLine } from './command-line.ts';
import { runPart } from './run-part.ts';

try {
  const asked = readCommandLine(process.argv.slice(2));
  if (asked.help) process.stdout.write(help);
  else {
    const machine = { node: process.versions.node, cores: availableParallelism(), load: loadavg()[0] };
    if (!asked.json)
      process.stdout.write(`Node.js ${machine.node}, ${machine.cores} cores, load ${machine.load?.toFixed(1)} before\n`);
    const results = [];
    for (const part of asked.parts) {
      const { result, text } = await runPart[part](asked, (sentence) => process.stderr.write(`[bench] ${sentence}\n`));
      results.push({ part, result });
      if (!asked.json) process.stdout.write(`\n${text}\n`);
    }
    if (asked.json) process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
  }
} catch (failure) {
  process.stderr.write(`[bench] ${failure.message}\n[bench] For help: npm run bench:overhead -- --help\n`);
  process.exitCode = 1;
}
