// How long grouping takes: npm run bench:grouping -- --help
import { registerHooks } from 'node:module';
import { help, readCommandLine } from './command-line.ts';

// The packages are read from their sources, so that no build is needed.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, '@vedette/source'] }),
});

try {
  const asked = readCommandLine(process.argv.slice(2));
  if (asked.help) process.stdout.write(help);
  else {
    const [{ measure }, { reportOf }] = await Promise.all([import('./measure/measure.ts'), import('./report.ts')]);
    const measured = { node: process.versions.node, ...(await measure({ rounds: asked.quick ? 10 : 50 })) };
    process.stdout.write(
      asked.json ? `${JSON.stringify(measured, null, 2)}\n` : `Node.js ${measured.node}\n${reportOf(measured)}`,
    );
  }
} catch (failure) {
  process.stderr.write(`[bench] ${failure.message}\n[bench] For help: npm run bench:grouping -- --help\n`);
  process.exitCode = 1;
}
