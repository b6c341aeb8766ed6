import { once } from 'node:events';
import { createServer } from 'node:net';

const usual = 9797;

async function isFree(port) {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch (_taken) {
    return false;
  } finally {
    server.close();
  }
}

/** The ports of the two pages: those asked for, else the usual ones, else any. Throws where one asked for is taken. */
export async function portsFor(asked) {
  const first = asked ?? usual;
  const pair = [first, first + 1];
  const free = await Promise.all(pair.map(isFree));
  if (free.every(Boolean)) return pair;
  if (asked === undefined) return [0, 0];
  throw new Error(`Port ${pair[free.indexOf(false)]} cannot be had. Give another with --port, or leave it out.`);
}
