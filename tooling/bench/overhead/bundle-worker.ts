import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Variant } from './programs/setting.ts';
import { errorsOf, type Scenario } from './scenarios.ts';

/** Bundles the Worker as wrangler does, with one variant and what the scenario says; gives back its script. */
export async function bundleWorker(variant: Variant, scenario: Scenario): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./programs/worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vedette/source', 'workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    define: {
      'process.env.VARIANT': JSON.stringify(variant),
      'process.env.FAILS_ONE_IN': JSON.stringify(String(scenario.failsOneIn)),
      'process.env.TRACES_ONE_IN': JSON.stringify(String(scenario.tracesOneIn)),
      'process.env.ERRORS': JSON.stringify(errorsOf(scenario).split('/')[0]),
    },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
