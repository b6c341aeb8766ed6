import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

export const folder = new URL('../', import.meta.url);

async function settings() {
  return JSON.parse(await readFile(new URL('wrangler.jsonc', folder), 'utf8'));
}

export async function bundled(entry, line) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, folder))],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['@vedette/source', 'workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    alias: line === 10 ? { '@sentry/cloudflare': 'sentry-cloudflare-10' } : {},
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Runs a Worker as wrangler.jsonc says, in workerd, and keeps what it sends to Sentry. */
export async function startWorker({ entry, line }) {
  const { compatibility_date, compatibility_flags, queues, triggers } = await settings();
  const sent = [];
  const miniflare = new Miniflare({
    // Listed, as Miniflare parses what it has to look for modules in.
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundled(entry, line) }],
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
    bindings: { SENTRY_DSN: 'https://public@sentry.invalid/1', VEDETTE_KEY: 'a key that is made for this check' },
    queueConsumers: queues.consumers.map(({ queue }) => queue),
    outboundService: async (request) => {
      sent.push(new Uint8Array(await request.arrayBuffer()));
      return new Response('{}');
    },
    handleRuntimeStdio: (stdout, stderr) => {
      stdout.resume();
      stderr.resume();
    },
  });
  const worker = await miniflare.getWorker();
  const [queue] = queues.consumers.map((consumer) => consumer.queue);
  const [cron] = triggers.crons;

  return {
    /** The status of the answer; 500 where the Worker throws. */
    ask: async (path, request) => {
      try {
        const answer = await miniflare.dispatchFetch(`https://shop.example${path}`, request);
        await answer.arrayBuffer();
        return answer.status;
      } catch {
        return 500;
      }
    },
    wake: () => worker.scheduled({ cron }),
    deliver: (body) => worker.queue(queue, [{ id: '1', timestamp: new Date(), attempts: 1, body }]),
    /** Everything sent so far, once it holds as many items of a type. */
    sent: async (type, count) => {
      const deadline = Date.now() + 30_000;
      const mark = new RegExp(`^\\{"type":"${type}"`, 'gm');
      const arrived = () => sent.flatMap((bytes) => [...new TextDecoder().decode(bytes).matchAll(mark)]).length;
      while (arrived() < count && Date.now() < deadline) await new Promise((later) => setTimeout(later, 20));
      return sent;
    },
    stop: () => miniflare.dispose(),
  };
}
