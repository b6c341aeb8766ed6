// Lets every example check itself, two at a time: `npm run examples`. What each tested is counted; where one fails, it is shown.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellTotals } from './totals-reporter.ts';

const parameters = ['--filter', './examples/*', '--workspace-concurrency=2', '--no-bail', 'run', 'check'];
// What an example runs has no totals to write.
const { VEDETTE_TOTALS: _ours, ...env } = process.env;
const { status, stdout, stderr } = spawnSync('pnpm', parameters, {
  cwd: dirname(dirname(fileURLToPath(import.meta.url))),
  encoding: 'utf8',
  env,
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});

const counted = [...stdout.matchAll(/^(\S+) check: check: (\d+) passed, (\d+) failed, (\d+) skipped$/gm)];
const sum = (column) => counted.reduce((total, match) => total + Number(match[column]), 0);
const failed = status === 0 ? 0 : Math.max(1, sum(3));
if (failed > 0) process.stdout.write(`${stdout}${stderr}`);
else for (const [line] of counted) process.stdout.write(`${line.replace(' check: check:', ':')}\n`);
tellTotals({ passed: sum(2), failed, skipped: sum(4) });
process.exitCode = failed > 0 ? 1 : 0;
