// Runs a command of this repository with another Node.js, which comes once from the npm registry:
// `node tooling/run.mjs node tooling/other-node.mjs 26.12.1 pnpm exec vitest run`. Property tests draw few samples there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const windows = process.platform === 'win32';
const [version, ...command] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version ?? '') || command.length === 0) {
  console.error('[vedette] Name a version of Node.js and a command: node tooling/other-node.mjs 26.12.1 pnpm exec vitest run');
  process.exit(1);
}

function run([program, ...parameters], settings) {
  const { status, error } = spawnSync(program, parameters, { cwd: root, shell: windows, ...settings });
  if (status === 0) return;
  if (error !== undefined) console.error(`[vedette] ${program} could not be started (${error.code}). Is it on PATH?`);
  process.exit(status ?? 1);
}

const folder = join(root, 'node_modules', '.cache', `node-${version}`);
const name = `node-${process.platform}-${process.arch}`;
const bin = join(folder, 'node_modules', name, 'bin');
if (!existsSync(bin)) {
  mkdirSync(folder, { recursive: true });
  const settings = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `--prefix=${folder}`];
  run(['npm', 'install', ...settings, `${name}@${version}`], { cwd: folder, stdio: ['ignore', 2, 2] });
}

const { VEDETTE_LONG: _draws, ...environment } = process.env;
const pathName = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
run(command, { stdio: 'inherit', env: { ...environment, [pathName]: [bin, environment[pathName]].join(delimiter) } });
