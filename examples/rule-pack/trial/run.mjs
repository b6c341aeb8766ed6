import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Runs the application in a process of its own, and gives the events that a receiver got. */
export async function runTrial({ instrument, line }) {
  const receiver = await startReceiver();
  const preloads = [...(line === 10 ? ['../sdk-line-10.mjs'] : []), instrument];
  const application = spawn(
    process.execPath,
    ['--conditions=@vedette/source', ...preloads.flatMap((file) => ['--import', pathOf(file)]), pathOf('start.mjs')],
    { env: { ...process.env, SENTRY_DSN: receiver.dsn() }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const [printed, [code]] = await Promise.all([text(application.stdout), once(application, 'close')]);
    return { code, printed, events: receiver.items({ type: 'event' }).map((item) => item.json()) };
  } finally {
    application.kill('SIGKILL');
    await receiver.close();
  }
}
