import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Runs the shop in a process of its own, visits it, and gives what a receiver got by the time it is over. */
export async function runTrial({ instrument, line, visit }) {
  const receiver = await startReceiver();
  const files = [...(line === 10 ? ['../sdk-line-10.mjs'] : []), instrument];
  const shop = spawn(
    process.execPath,
    ['--conditions=@vedette/source', ...files.flatMap((file) => ['--import', pathOf(file)]), pathOf('start.mjs')],
    { env: { ...process.env, SENTRY_DSN: receiver.dsn(), PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(shop, 'exit');
  try {
    const [origin] = await Promise.race([once(createInterface(shop.stdout), 'line'), exited]);
    if (typeof origin !== 'string') throw new Error(`The shop ended with ${origin} before it listened.`);
    const statuses = await visit((path, request) => fetch(origin + path, request));
    shop.kill('SIGTERM');
    await exited;
    return { statuses, sent: receiver.envelopes(), events: receiver.items({ type: 'event' }).map((item) => item.json()) };
  } finally {
    shop.kill('SIGKILL');
    await receiver.close();
  }
}
