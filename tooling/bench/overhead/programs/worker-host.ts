import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Miniflare } from 'miniflare';

const setting: object = JSON.parse(process.env['SETTING'] ?? '{}');
const read = (name: string): string => String(Reflect.get(setting, name));

const miniflare = new Miniflare({
  // Listed, as Miniflare parses what it has to look for modules in.
  modules: [{ type: 'ESModule', path: 'worker.js', contents: readFileSync(read('script'), 'utf8') }],
  compatibilityDate: '2026-07-01',
  compatibilityFlags: ['nodejs_compat'],
  bindings: { SENTRY_DSN: read('dsn') },
  // What fails is no part of the bench's own output.
  handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
    stdout.resume();
    stderr.resume();
  },
});

const { port } = await miniflare.ready;
process.on('disconnect', () => void miniflare.dispose().finally(() => process.exit()));
process.send?.({ port: Number(port) });
