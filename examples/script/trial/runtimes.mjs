import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of a package, or undefined where it was not installed. */
function folderOf(name, from) {
  try {
    return dirname(from.resolve(`${name}/package.json`));
  } catch (_notInstalled) {
    return undefined;
  }
}

/**
 * The program that an npm package brings in a package for each platform, started from there: the script that would put
 * it in its place does not run here. Undefined where there is none that this machine can start.
 */
function programOf(manifest, path) {
  const folders = Object.keys(require(manifest).optionalDependencies).map((part) => folderOf(part, createRequire(manifest)));
  const programs = folders.filter((folder) => folder !== undefined).map((folder) => join(folder, path));
  return programs.find((program) => spawnSync(program, ['--version']).status === 0);
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * What runs the script: the program, how it is told to load modules first and to read the sources of the packages, and
 * the module that gives it the Sentry 10 line. `reads` and `host` are all that the script needs of the machine.
 */
export const runtimes = {
  'Node.js': {
    program: process.execPath,
    line10: '../sdk-line-10.mjs',
    parameters: ({ preloads }) => ['--conditions=@vedette/source', ...preloads.flatMap((file) => ['--import', file])],
  },
  Bun: {
    program: programOf(require.resolve('bun/package.json'), join('bin', `bun${suffix}`)),
    line10: 'trial/sdk-line-10-bun.mjs',
    parameters: ({ preloads }) => [
      '--no-install',
      '--conditions=@vedette/source',
      ...preloads.flatMap((file) => ['--preload', file]),
    ],
  },
  Deno: {
    program: programOf(require.resolve('deno/package.json'), `deno${suffix}`),
    line10: '../sdk-line-10.mjs',
    parameters: ({ preloads, reads, host }) => [
      'run',
      '--no-prompt',
      '--cached-only',
      `--allow-read=${reads}`,
      `--allow-net=${host}`,
      '--allow-env',
      '--allow-sys',
      '--conditions=@vedette/source',
      ...preloads.flatMap((file) => ['--preload', file]),
    ],
  },
};

/** What to do where a runtime is not there. */
export function lackOf(name) {
  if (runtimes[name].program !== undefined) return undefined;
  const machine = `${process.platform}-${process.arch}`;
  return `${name} is not here: its npm package brings nothing that starts on ${machine}. Install with optional dependencies (npm run setup).`;
}
