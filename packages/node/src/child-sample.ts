import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sdkLine } from './sdk-line.ts';

const packageFolder: string = fileURLToPath(new URL('..', import.meta.url));

/** A folder from which the packages are found as from an application. */
export interface ApplicationFolder {
  /** Runs Node.js in the folder, on the SDK line of the test. */
  readonly run: (parameters: readonly string[], variables: Readonly<Record<string, string>>) => Promise<Ended>;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(folder: string, parameters: readonly string[], variables: Readonly<Record<string, string>>): Promise<Ended> {
  const hooks = new URL('./on-sentry-10-sample.mjs', import.meta.url).href;
  const line = sdkLine >= 11 ? [] : ['--import', hooks];
  const child = spawn(process.execPath, ['--conditions=@vedette/source', ...line, ...parameters], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...variables },
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}

/** The packages that an application has, and where they are. */
const packages: Readonly<Record<string, string>> = {
  '@vedette/node': packageFolder,
  '@vedette/core': join(packageFolder, 'node_modules', '@vedette', 'core'),
  '@sentry/node': join(packageFolder, 'node_modules', '@sentry', 'node'),
  'sentry-node-10': join(packageFolder, 'node_modules', 'sentry-node-10'),
};

/** Makes an application of some files for a while. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: ApplicationFolder) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vedette-application-'));
  try {
    for (const [name, target] of Object.entries(packages)) {
      const link = join(folder, 'node_modules', name);
      await mkdir(dirname(link), { recursive: true });
      await symlink(target, link, 'junction');
    }
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use({ run: (parameters, variables) => run(folder, parameters, variables) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function readmeText(): Promise<string> {
  return readFile(join(packageFolder, 'README.md'), 'utf8');
}

/** The files that the README shows, by the name in their first line. */
export async function readmeFiles(): Promise<Readonly<Record<string, string>>> {
  const blocks = [...(await readmeText()).matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(blocks.map(([, name = '', content = '']) => [name, content]));
}
