import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How long a process may take to say where it listens, and to end, in milliseconds. */
const patience = 60_000;

/** What a process needs of its surroundings; anything else, such as a proxy or a DSN, would change the outcome. */
const needed = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE'];

function surroundings() {
  return Object.fromEntries(needed.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])));
}

/**
 * Starts a Node.js process that writes one JSON object a line and ends when its channel closes, so that none is left
 * behind. `said` answers its first line of a kind, and rejects with what it wrote of its trouble where it ends without.
 */
export function startChild(name, parameters, { env = {} } = {}) {
  const child = spawn(process.execPath, parameters, {
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines = [];
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    if (line.startsWith('{')) lines.push(JSON.parse(line));
  });
  // 'close' of the child never comes where this side closes the channel.
  const closed = Promise.all([once(child, 'exit'), once(reader, 'close'), once(child.stderr, 'close')]);

  async function said(matches) {
    const signal = AbortSignal.timeout(patience);
    for (;;) {
      const line = lines.find(matches);
      if (line !== undefined) return line;
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}:\n${Buffer.concat(errors)}`);
      }
      await Promise.race([once(reader, 'line', { signal }), closed]);
    }
  }

  async function stop() {
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    await closed;
    clearTimeout(late);
    return { lines, errors: Buffer.concat(errors).toString() };
  }

  return { said, stop };
}
