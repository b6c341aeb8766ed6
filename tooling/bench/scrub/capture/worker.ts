import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare, type Request, Response } from 'miniflare';
import { type CapturedItem, largestOf } from './captured-item.ts';
import type { Collecting } from './visits.ts';

async function scriptOf(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker/worker.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Makes a visit to a Worker in workerd, and gives back the largest item of the type that is kept. */
export async function captureWorker({ name, keeps, order, query, least, headers }: Collecting): Promise<CapturedItem> {
  const items: unknown[] = [];
  const miniflare = new Miniflare({
    modules: true,
    script: await scriptOf(),
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: { REGION: 'eu', ...(least !== undefined && { LEAST: JSON.stringify(least) }) },
    outboundService: () => Response.json({ left: 3 }),
    serviceBindings: {
      KEEP: async (request: Request) => {
        const sent: unknown = await request.json();
        if (Array.isArray(sent)) items.push(...sent);
        return new Response();
      },
    },
  });
  try {
    const answer = await miniflare
      .dispatchFetch(`https://www.lotus-shop.example/orders${query}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(order),
      })
      .catch(() => undefined);
    await answer?.text();
    for (let waited = 0; waited < 50 && items.length < 2; waited += 1) await new Promise((done) => setTimeout(done, 50));
    return largestOf(name, items, keeps);
  } finally {
    await miniflare.dispose();
  }
}
