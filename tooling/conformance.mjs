// Runs a folder of vectors through Sentry's rules as Vedette has them: npm run conformance -- --help
import { registerHooks } from 'node:module';
import { help, readCommandLine } from './conformance/command-line.mjs';

// The packages are read from their sources, so that no build is needed.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, '@vedette/source'] }),
});

async function run(given) {
  const options = readCommandLine(given);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const [{ runFolder }, { tableOf }] = await Promise.all([import('./conformance/run.ts'), import('./conformance/table.ts')]);
  const report = runFolder(options.folder);
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report));
  return report.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`[conformance] ${failure.message.replace(/\.?$/, '.')} For help: npm run conformance -- --help\n`);
  process.exitCode = 2;
}
