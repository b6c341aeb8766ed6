import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

/** Runs the shop in workerd, visits it, and gives what it sent by the time it has reported a number of errors. */
export async function onWorkers({ entry, line, visit, errors }) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['@vedette/source', 'workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    alias: line === 10 ? { '@sentry/cloudflare': 'sentry-cloudflare-10' } : {},
    logLevel: 'error',
  });
  const sent = [];
  const miniflare = new Miniflare({
    modules: true,
    script: outputFiles[0].text,
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: { SENTRY_DSN: 'https://public@sentry.invalid/1' },
    outboundService: async (request) => {
      sent.push(new Uint8Array(await request.arrayBuffer()));
      return new Response('{}');
    },
    handleRuntimeStdio: (stdout, stderr) => {
      stdout.resume();
      stderr.resume();
    },
  });
  try {
    const statuses = await visit((path, request) => miniflare.dispatchFetch(`https://shop.example${path}`, request));
    const deadline = Date.now() + 30_000;
    const arrived = () => sent.filter((bytes) => /^\{"type":"event"/m.test(new TextDecoder().decode(bytes))).length;
    while (arrived() < errors && Date.now() < deadline) await new Promise((later) => setTimeout(later, 20));
    return { statuses, sent };
  } finally {
    await miniflare.dispose();
  }
}
