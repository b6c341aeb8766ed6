import type { Readable } from 'node:stream';
import { Miniflare, type Request as RuntimeRequest, Response as RuntimeResponse } from 'miniflare';
import { bundled } from '../workerd-sample.ts';
import type { BudgetNamespace } from './durable-object-store.ts';

/** Bundled once; to build it takes longer than most tests. */
const script = await bundled('./worker-sample/shared-budget.ts', { classes: ['BudgetObject'] });

/** Several Workers in workerd that share the objects of the first. */
export interface Objects {
  readonly miniflare: Miniflare;
  /** The objects, as the first Worker is bound to them. */
  readonly namespace: BudgetNamespace;
  /** The bodies of everything that was sent to Sentry. */
  readonly sent: () => readonly Uint8Array[];
  /** Asks a Worker; an error in it is no error here. */
  readonly ask: (worker: number, path: string) => Promise<string>;
  /** Starts all Workers anew, as a deploy does, with what was stored. */
  readonly deploy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface ObjectsOptions {
  readonly workers?: number;
  /** The rates of the budget. */
  readonly rates?: object;
  /** The folder that objects are kept in. @default memory */
  readonly folder?: string;
}

export async function startObjects({ workers = 1, rates = {}, folder }: ObjectsOptions = {}): Promise<Objects> {
  const bodies: Uint8Array[] = [];
  const names = Array.from({ length: workers }, (_none, at) => `worker-${at}`);
  const options = {
    handleRuntimeStdio: (stdout: Readable, stderr: Readable): void => {
      stdout.resume();
      stderr.resume();
    },
    durableObjectsPersist: folder ?? false,
    workers: names.map((name, at) => ({
      name,
      // Listed, as Miniflare parses what it has to look for modules in.
      modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
      compatibilityDate: '2026-07-01',
      compatibilityFlags: ['nodejs_compat'],
      bindings: { SENTRY_DSN: 'https://public@sentry.invalid/1', BUDGET_RATES: JSON.stringify(rates) },
      durableObjects: { BUDGET: { className: 'BudgetObject', useSQLite: true, ...(at > 0 && { scriptName: names[0] }) } },
      outboundService: async (request: RuntimeRequest): Promise<RuntimeResponse> => {
        bodies.push(new Uint8Array(await request.arrayBuffer()));
        return new RuntimeResponse('{}');
      },
    })),
  };
  const miniflare = new Miniflare(options);
  await miniflare.ready;
  return {
    miniflare,
    namespace: await miniflare.getDurableObjectNamespace('BUDGET', names[0]),
    sent: () => [...bodies],
    ask: async (worker, path) => {
      const fetcher = await miniflare.getWorker(names[worker]);
      try {
        return await (await fetcher.fetch(`http://shop.example${path}`)).text();
      } catch (_thrown) {
        return '';
      }
    },
    deploy: async () => {
      await miniflare.setOptions({
        ...options,
        workers: options.workers.map((worker) => ({
          ...worker,
          bindings: { ...worker.bindings, DEPLOYED: String(bodies.length) },
        })),
      });
      await miniflare.ready;
    },
    close: () => miniflare.dispose(),
  };
}
