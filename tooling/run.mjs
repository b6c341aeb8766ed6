// Runs a command of this repository with the pinned Node.js and pnpm and with every dependency
// installed: `node tooling/run.mjs vitest run`. It needs only a Node.js of any age and npm: what the
// machine has is used where it is new enough, the rest comes once from the npm registry.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const toolchain = join(root, 'tooling', 'toolchain');
const windows = process.platform === 'win32';
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim();
const pnpmVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.replace(/^pnpm@|\+.*$/g, '');

/** Two tries more, soon: someone without a network waits seconds for the sentence that says so, not minutes. */
const patience = ['fetch-retries=2', 'fetch-retry-mintimeout=1000', 'fetch-retry-factor=3'];

// Hundreds of processes are started here which load the same modules: Node.js keeps what it compiled.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled');
const environment = { ...process.env, NODE_COMPILE_CACHE: compiled, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

/** Whether every tool of the repository accepts this Node.js: ^22.18, ^24.11 or 26 and later. */
function isNewEnough(version = '0.0') {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;
}

function run(command, parameters, settings = {}) {
  // On Windows pnpm is a script, which only a shell starts, and a shell splits at spaces.
  const quoted = windows ? parameters.map((parameter) => (/\s/.test(parameter) ? `"${parameter}"` : parameter)) : parameters;
  const done = spawnSync(command, quoted, { cwd: root, env: environment, stdio: 'inherit', shell: windows, ...settings });
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

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs tooling/toolchain. npm keeps a cache at home; where that cannot be written it gets one for this time. */
function fetchPinnedTools() {
  // An outer npm's variables would steer the inner one; only registry, cache and certificate settings may pass.
  const steering = /^npm_(config_(?!userconfig|globalconfig|registry|cafile|cache)|package_|lifecycle_)/i;
  const inner = Object.fromEntries(Object.entries(environment).filter(([name]) => !steering.test(name)));
  const cache = environment.npm_config_cache ?? join(homedir(), '.npm');
  const spare = isWritable(existsSync(cache) ? cache : dirname(cache)) ? undefined : mkdtempSync(join(tmpdir(), 'vedette-npm-'));
  const settings = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...patience.map((setting) => `--${setting}`),
  ];
  run('npm', ['ci', ...settings], {
    cwd: toolchain,
    env: spare === undefined ? inner : { ...inner, npm_config_cache: spare },
    stdio: ['ignore', 2, 2],
  });
  if (spare !== undefined) rmSync(spare, { recursive: true, force: true });
}

/** Puts the pinned Node.js and pnpm of tooling/toolchain in front of PATH, fetching them once. */
function usePinnedTools() {
  const modules = join(toolchain, 'node_modules');
  const stamp = join(modules, '.stamp');
  const lock = readFileSync(join(toolchain, 'package-lock.json'), 'utf8');
  const present = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (!present) {
    say(`Fetching Node.js ${nodeVersion} and pnpm ${pnpmVersion} from the npm registry into tooling/toolchain (once) ...`);
    fetchPinnedTools();
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
const settings = ['--frozen-lockfile', '--reporter=append-only', ...patience.map((setting) => `--config.${setting}`)];
const install = run('pnpm', ['install', ...settings], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
if (install.status !== 0) {
  const lines = `${install.stdout}${install.stderr}`
    .split('\n')
    .filter((line) => !/^(?:Progress|\[WARN\]|Will retry|\s*$)/.test(line));
  say(`pnpm could not install:\n${lines.slice(-20).join('\n')}`);
  fail('If a package.json changed, run: node tooling/run.mjs --update. Otherwise check the network, and run this again.');
}

if (command === undefined) {
  say(`Ready: Node.js ${output('node', ['--version'])}, pnpm ${output('pnpm', ['--version'])}.`);
} else if (command === 'node') {
  process.exit(run('node', parameters).status ?? 1);
} else {
  process.exit(run('pnpm', command === 'pnpm' ? parameters : ['exec', command, ...parameters]).status ?? 1);
}
