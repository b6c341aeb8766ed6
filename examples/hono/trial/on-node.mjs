import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Runs the shop in a process of its own, visits it, and gives what a receiver got by the time it is over. */
export async function onNode({ instrument, line, visit }) {
  const receiver = await startReceiver();
  const line10 = line === 10 ? ['--import', pathOf('../sdk-line-10.mjs')] : [];
  const shop = spawn(
    process.execPath,
    ['--conditions=@vedette/source', ...line10, '--import', pathOf(instrument), pathOf('start.mjs')],
    { env: { ...process.env, SENTRY_DSN: receiver.dsn(), PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const [origin] = await once(createInterface(shop.stdout), 'line');
    const statuses = await visit((path, request) => fetch(origin + path, request));
    shop.kill('SIGTERM');
    await once(shop, 'exit');
    return { statuses, sent: receiver.envelopes() };
  } finally {
    shop.kill('SIGKILL');
    await receiver.close();
  }
}
