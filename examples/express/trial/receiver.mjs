import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';

const program = fileURLToPath(new URL('./src/bin.ts', import.meta.resolve('@vedette/receiver/package.json')));

/** How many items are kept: more than any run sends, so that every byte can be searched. */
const keep = '20000';

/** Starts a receiver in a process of its own and reads what it was sent over its JSON interface. */
export async function startReceiver({ port = 0 } = {}) {
  const parameters = ['--conditions=@vedette/source', program, '--json', '--keep', keep, '--port', String(port)];
  const child = startChild('The receiver', parameters);
  const { origin, dsn } = await child.said(({ kind }) => kind === 'listening');

  async function get(path) {
    const answer = await fetch(new URL(path, origin));
    if (!answer.ok) throw new Error(`The receiver answered ${path} with ${answer.status}.`);
    return answer;
  }

  const list = async (path) => (await get(path)).json();

  return {
    origin,
    dsn,
    summary: () => list('/api/summary.json'),
    issues: () => list('/api/issues.json'),
    items: (type) => list(`/api/items.json?limit=${keep}&type=${type}`),
    item: (number) => list(`/api/items/${number}.json`),
    /** Every envelope as received, after decompression. */
    envelopes: async () => {
      const bodies = [];
      for (const { number } of await list('/api/envelopes.json'))
        bodies.push(await (await get(`/api/envelopes/${number}/raw`)).bytes());
      return bodies;
    },
    stop: child.stop,
  };
}
