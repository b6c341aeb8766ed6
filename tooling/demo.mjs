// The shop of examples/express with Vedette and without: node tooling/run.mjs node tooling/demo.mjs --help
import { registerHooks } from 'node:module';
import { help, readCommandLine } from './demo/command-line.mjs';
import { portsFor } from './demo/ports.mjs';

// The packages are read from their sources, so that no build is needed.
registerHooks({
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: [...context.conditions, '@vedette/source'] }),
});

const started = performance.now();

function say(sentence) {
  process.stderr.write(`[demo] ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${sentence}\n`);
}

function explain({ budget, keptBackBySdk, broken }) {
  const lines = [
    `${budget.seen} errors happened: the ${budget.sent} sent stand for ${budget.represented}, and ${budget.pending} are told by none.`,
    `Without Vedette the SDK itself keeps ${keptBackBySdk.length} planted values back: ${keptBackBySdk.join(', ')}.`,
    ...(broken.length > 0 ? broken : ['With Vedette nothing leaked. Without it, everything else that was planted did.']),
  ];
  return `${lines.join('\n')}\n`;
}

async function run(given) {
  const options = readCommandLine(given);
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const ports = options.exit && options.port === undefined ? [0, 0] : await portsFor(options.port);
  const [{ compare }, { tableOf }] = await Promise.all([
    import('../examples/express/trial/comparison.mjs'),
    import('./demo/table.mjs'),
  ]);
  say(`Two shops on Sentry ${options.line} start, one with Vedette and one without, each with a receiver of its own.`);
  const comparison = await compare({ line: options.line, ports, say });
  const { report } = comparison;
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  process.stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${tableOf(report, { colours })}\n\n${explain(report)}`,
  );
  if (!options.exit) {
    const pages = `\nWhat was sent with Vedette:     ${report.pages.with}\nWhat was sent without Vedette:  ${report.pages.without}\n`;
    if (!options.json) process.stdout.write(pages);
    say('Both pages stay up until Ctrl-C.');
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  }
  await comparison.stop();
  return report.broken.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  say(`${failure.message.replace(/\.?$/, '.')} For help: npm run demo -- --help`);
  process.exitCode = 1;
}
