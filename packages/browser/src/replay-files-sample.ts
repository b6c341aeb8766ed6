import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Plugin } from 'vite';

/** Sentry's worker is declared to have no effects, which is all it has. */
const keepCompressor: Plugin = {
  name: 'keep-compressor',
  enforce: 'pre',
  resolveId: async function (source, importer) {
    if (source !== '@sentry/replay/worker-bundler') return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && { ...resolved, moduleSideEffects: true };
  },
};

/** Bundles a file of this folder into one script, as a page or a worker loads it. */
async function scriptOf(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [keepCompressor],
    root: fileURLToPath(new URL('.', import.meta.url)),
    resolve: { conditions: ['@vedette/source', ...defaultClientConditions] },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(file, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Vite gave no script');
  return chunk.code;
}

/** The worker of Session Replay, from the sources. */
export const workerScript = (): Promise<string> => scriptOf('./replay-worker.ts');

/** What plays recordings. */
export const playerScript = (): Promise<string> => scriptOf('./replay-player-sample.ts');
