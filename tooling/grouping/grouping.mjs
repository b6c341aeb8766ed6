// How messages are grouped by their templates: npm run grouping -- --help
import { help, readCommandLine } from './command-line.ts';
import { isEnough, meanOf, measure } from './score.ts';
import { meansOf, tableOf } from './table.ts';

function run(given) {
  const { help: isHelp, json, heldOut, ...asked } = readCommandLine(given);
  if (isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const report = measure(asked);
  const plain = asked.isPlain ? report : measure({ ...asked, isPlain: true });
  if (report.rows.length === 0) throw new Error(`No kind has "${asked.only}" in its name.`);
  const misses = report.misses.filter(({ isSetAside }) => heldOut || !isSetAside);
  const data = { ...report, misses, mean: meanOf(report.rows), plain: meanOf(plain.rows) };
  const shown = `${tableOf(report, { heldOut })}${asked.isPlain ? '' : meansOf(plain)}`;
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : shown);
  return isEnough(report) && isEnough(plain) ? 0 : 1;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`[grouping] ${failure.message.replace(/\.?$/, '.')} For help: npm run grouping -- --help\n`);
  process.exitCode = 2;
}
