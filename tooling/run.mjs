// Runs a command of this repository with the pinned Node.js and pnpm and with every dependency
// installed: `node tooling/run.mjs vitest run`. It needs only a Node.js of any age and npm: what the
// machine has is used where it is new enough, the rest comes once from the npm registry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const toolchain = join(root, 'tooling', 'toolchain');
const windows = process.platform === 'win32';
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim();
const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.replace(/^pnpm@|\+.*$/g, '');

const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

/** Whether every tool of the repository accepts this Node.js: ^22.18, ^24.11 or 26 and later. */
function isNewEnough(version = '0.0') {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;
}

function run(command, parameters, settings = {}) {
  const done = spawnSync(command, parameters, { cwd: root, env: environment, stdio: 'inherit', shell: windows, ...settings });
  if (done.error) fail(`${command} could not be started (${done.error.code}). Is it installed and on PATH?`);
  return done;
}

/** What a command prints, or undefined when it is not there or fails. */
function output(command, parameters) {
  const done = spawnSync(command, parameters, { cwd: root, env: environment, encoding: 'utf8', shell: windows });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

function say(sentence) {
  console.error(`[vedette] ${sentence}`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/** Puts the pinned Node.js and pnpm of tooling/toolchain in front of PATH, fetching them once. */
function usePinnedTools() {
  const modules = join(toolchain, 'node_modules');
  const stamp = join(modules, '.stamp');
  const lock = readFileSync(join(toolchain, 'package-lock.json'), 'utf8');
  const present = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (!present) {
    say(`Fetching Node.js ${nodeVersion} and pnpm ${pnpmVersion} from the npm registry into tooling/toolchain (once) ...`);
    // An outer npm's variables would steer the inner one; only registry, cache and certificate settings may pass.
    const steering = /^npm_(config_(?!userconfig|globalconfig|registry|cafile|cache)|package_|lifecycle_)/i;
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: toolchain,
      env: Object.fromEntries(Object.entries(environment).filter(([name]) => !steering.test(name))),
      stdio: ['ignore', 2, 2],
    });
  }
  const platform = `${process.platform}-${process.arch}`;
  environment[pathName] = [
    join(modules, `node-${platform}`, 'bin'),
    join(modules, '@pnpm', `exe.${platform}`),
    environment[pathName],
  ].join(delimiter);
  // The platform packages are optional dependencies, so npm reports success when none could be had.
  if (!isNewEnough(output('node', ['--version'])) || output('pnpm', ['--version']) === undefined) {
    fail(
      `The npm registry has no Node.js and pnpm for ${platform}, or could not be reached. Install Node.js ${nodeVersion} and pnpm ${pnpmVersion} yourself, or check the network, and run this again.`,
    );
  }
  if (!present) writeFileSync(stamp, lock);
}

const ownToolsWillDo = isNewEnough(process.version) && output('pnpm', ['--version'])?.split('.')[0] === pnpmVersion.split('.')[0];
if (process.env.VEDETTE_PINNED || !ownToolsWillDo) usePinnedTools();

const [command, ...parameters] = process.argv.slice(2);
if (command === '--update') process.exit(run('pnpm', ['install', '--no-frozen-lockfile', ...parameters]).status ?? 1);

if (!existsSync(join(root, 'node_modules'))) say('Installing the dependencies ...');
const install = run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
});
if (install.status !== 0) {
  process.stderr.write(`${install.stdout}${install.stderr}`);
  fail('pnpm could not install. If a package.json changed, run: node tooling/run.mjs --update. Otherwise check the network.');
}

if (command === undefined) {
  say(`Ready: Node.js ${output('node', ['--version'])}, pnpm ${output('pnpm', ['--version'])}.`);
} else if (command === 'node') {
  process.exit(run('node', parameters).status ?? 1);
} else {
  process.exit(run('pnpm', command === 'pnpm' ? parameters : ['exec', command, ...parameters]).status ?? 1);
}
