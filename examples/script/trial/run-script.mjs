import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';
import { runtimes } from './runtimes.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Neither looks for a newer version of itself, or tells anybody of a crash. */
const quiet = { DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1', BUN_ENABLE_CRASH_REPORTING: '0', NO_COLOR: '1' };

/** Runs a script in a process of its own, and gives how it ended and what a receiver got by then. */
export async function runScript(script, parameters, { runtime, line, guarded, folder }) {
  const receiver = await startReceiver();
  const dsn = receiver.dsn();
  const { program, line10, parameters: start } = runtimes[runtime];
  const instrument = guarded ? 'instrument.mjs' : 'unguarded/instrument.mjs';
  const preloads = [...(line === 10 ? [line10] : []), instrument].map(pathOf);
  const started = start({ preloads, reads: folder, host: new URL(dsn).host });
  const child = spawn(program, [...started, pathOf(script), ...parameters], {
    cwd: folder,
    env: {
      ...process.env,
      ...quiet,
      DENO_DIR: join(folder, 'deno'),
      BUN_RUNTIME_TRANSPILER_CACHE_PATH: join(folder, 'bun'),
      SENTRY_DSN: dsn,
      SENTRY_RELEASE: 'import@1.0.0',
      VEDETTE_KEY: randomBytes(24).toString('hex'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const [printed, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code, printed, complaints, sent: receiver.envelopes(), items: receiver.items() };
  } finally {
    child.kill('SIGKILL');
    await receiver.close();
  }
}
