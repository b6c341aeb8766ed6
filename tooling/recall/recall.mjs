// How much of what has to be hidden is found, and how much else is hidden: npm run recall -- --help
import { registerHooks } from 'node:module';
import { help, readCommandLine } from './command-line.ts';

// The packages are read from their sources, so that no build is needed.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, '@vedette/source'] }),
});

async function run(given) {
  const { help: isHelp, json, heldOut, ...asked } = readCommandLine(given);
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const [{ measure, shortfallsOf }, { measureOrdinary, isTooMuch }, { reportOf, tableOf }] = await Promise.all([
    import('./score.ts'),
    import('./ordinary.ts'),
    import('./table.ts'),
  ]);
  const scores = await measure(asked);
  if (scores.samples === 0) throw new Error('There is nothing to measure.');
  const ordinary = asked.only === '' ? await measureOrdinary(asked) : undefined;
  const report = reportOf(scores, ordinary, heldOut);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report));
  return shortfallsOf(scores).length > 0 || (ordinary !== undefined && isTooMuch(ordinary)) ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`[recall] ${failure.message.replace(/\.?$/, '.')} For help: npm run recall -- --help\n`);
  process.exitCode = 2;
}
