import { readFile } from 'node:fs/promises';
import { Miniflare } from 'miniflare';
import { bundled, folder } from './workerd.mjs';

/** Runs the Worker with a shared budget so many times side by side, as shared/wrangler.jsonc says. */
export async function startShared({ line, workers }) {
  const text = await readFile(new URL('shared/wrangler.jsonc', folder), 'utf8');
  const { compatibility_date, compatibility_flags, vars, durable_objects, migrations } = JSON.parse(text);
  const [{ name: binding, class_name: className }] = durable_objects.bindings;
  const useSQLite = migrations[0].new_sqlite_classes.includes(className);
  const script = await bundled('shared/worker.mjs', line);
  const names = Array.from({ length: workers }, (_none, at) => `shop-${at}`);
  const sent = [];
  const miniflare = new Miniflare({
    handleRuntimeStdio: (stdout, stderr) => {
      stdout.resume();
      stderr.resume();
    },
    workers: names.map((name, at) => ({
      name,
      modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
      compatibilityDate: compatibility_date,
      compatibilityFlags: compatibility_flags,
      bindings: { ...vars, SENTRY_DSN: 'https://public@sentry.invalid/1', VEDETTE_KEY: 'a key that is made for this check' },
      durableObjects: { [binding]: { className, useSQLite, ...(at > 0 && { scriptName: names[0] }) } },
      outboundService: async (request) => {
        sent.push({ url: request.url, bytes: new Uint8Array(await request.arrayBuffer()) });
        return new Response('{}');
      },
    })),
  });
  await miniflare.ready;
  return {
    ask: async (worker, path, request) => {
      try {
        const answer = await (await miniflare.getWorker(names[worker])).fetch(`https://shop.example${path}`, request);
        await answer.arrayBuffer();
        return answer.status;
      } catch {
        return 500;
      }
    },
    sent: () => sent,
    stop: () => miniflare.dispose(),
  };
}
