import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const configFile = fileURLToPath(new URL('../vite.config.mjs', import.meta.url));
const unguarded = fileURLToPath(new URL('../unguarded/sentry.mjs', import.meta.url));

/** What is bundled in the place of something else, for the line of the SDK and for a page without Vedette. */
function exchanged({ line, guarded }) {
  return [
    ...(line === 10 ? [{ find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }] : []),
    ...(guarded ? [] : [{ find: './sentry.mjs', replacement: unguarded }]),
  ];
}

/** Bundles the page as it would be published, and serves it. */
export async function startSite({ line, guarded, dsn }) {
  const outDir = await mkdtemp(join(tmpdir(), 'vedette-example-'));
  const common = { configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } };
  await build({
    ...common,
    resolve: { alias: exchanged({ line, guarded }) },
    define: { 'import.meta.env.VITE_SENTRY_DSN': JSON.stringify(dsn) },
  });
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
  return {
    origin: `http://127.0.0.1:${server.httpServer.address().port}`,
    stop: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
