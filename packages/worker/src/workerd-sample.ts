import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Miniflare, type Request as RuntimeRequest, Response as RuntimeResponse } from 'miniflare';

/** The line of the SDK that Workers are bundled with here. */
export const line: number = Number(process.env['SENTRY_LINE'] ?? 11);

/** Bundles a Worker as wrangler does, with the SDK of the line in hand; the module exports it as `worker`, and the classes of its objects. */
export async function bundled(entry: string, { classes = [] }: { readonly classes?: readonly string[] } = {}): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    // Aliases are resolved from here, wherever the tests were started.
    absWorkingDir: folder,
    stdin: { contents: `export { ${['worker as default', ...classes].join(', ')} } from '${entry}';`, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vedette/source', 'workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    alias: line === 10 ? { '@sentry/cloudflare': 'sentry-cloudflare-10' } : {},
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error(`${entry} could not be bundled`);
  return bundle.text;
}

/** What a test says of the Worker it wants. */
export interface WorkerOptions {
  readonly bindings?: Readonly<Record<string, string>>;
  /** Answers what the Worker asks of the binding SUITE. */
  readonly answer?: (request: RuntimeRequest) => Promise<object>;
  /** Is awaited before what the Worker sends out is answered. */
  readonly hold?: () => Promise<unknown>;
}

/** A Worker in workerd, and what it sent. */
export interface RunningWorker {
  readonly miniflare: Miniflare;
  /** Asks the Worker; where its handler throws, the status is 500. */
  readonly ask: (path: string, request?: RequestInit) => Promise<Response>;
  /** The bytes of everything that was sent to Sentry so far. */
  readonly sent: () => readonly Uint8Array[];
  readonly clear: () => void;
  /** Invocations that are no requests. */
  readonly trigger: (kind: 'scheduled' | 'queue' | 'email') => Promise<void>;
  /** How many invocations there were. */
  readonly invocations: () => number;
  /** Waits until as many invocations are over, with all that they had given to `waitUntil`. */
  readonly over: (invocations: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Who writes to whom in a letter. */
export const letter = { from: 'rosa.diaz@example.org', to: 'orders@shop.example' } as const;

// A tail Worker is told of an invocation once it is over, with all that it had given to waitUntil.
const tailWorker = `export default { async tail(events, { OVER }) { await OVER.fetch('http://over/', { method: 'POST', body: String(events.length) }); } }`;

/** Runs a bundle in workerd; everything that it sends out is kept here. */
export async function startWorker(script: string, { bindings = {}, answer, hold }: WorkerOptions = {}): Promise<RunningWorker> {
  const bodies: Uint8Array[] = [];
  const waiting: { readonly until: number; readonly open: () => void }[] = [];
  let ended = 0;
  let asked = 0;
  const miniflare = new Miniflare({
    unsafeTriggerHandlers: true,
    // What Workers say on their console is no part of the tests' own output.
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      stdout.resume();
      stderr.resume();
    },
    workers: [
      {
        name: 'worker',
        // Listed, as Miniflare parses what it has to look for modules in.
        modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
        compatibilityDate: '2026-07-01',
        compatibilityFlags: ['nodejs_compat'],
        bindings: { SENTRY_DSN: 'https://public@sentry.invalid/1', ...bindings },
        outboundService: async (request: RuntimeRequest) => {
          bodies.push(new Uint8Array(await request.arrayBuffer()));
          await hold?.();
          return new RuntimeResponse('{}');
        },
        serviceBindings: { SUITE: async (request: RuntimeRequest) => RuntimeResponse.json((await answer?.(request)) ?? {}) },
        queueConsumers: ['orders'],
        tails: ['tail'],
      },
      {
        name: 'tail',
        modules: true,
        script: tailWorker,
        compatibilityDate: '2026-07-01',
        serviceBindings: {
          OVER: async (request: RuntimeRequest) => {
            // Read first: two that are told at once must not both add to the same number.
            const told = Number(await request.text());
            ended += told;
            for (const { until, open } of waiting) if (ended >= until) open();
            return new RuntimeResponse();
          },
        },
      },
    ],
  });
  await miniflare.ready;
  return {
    miniflare,
    ask: async (path, request = {}) => {
      asked += 1;
      try {
        const { method, headers, body } = request;
        const answered = await miniflare.dispatchFetch(`http://shop.example${path}`, {
          method: method ?? 'GET',
          headers: Object.fromEntries(new Headers(headers)),
          ...(typeof body === 'string' && { body }),
        });
        return new Response(await answered.arrayBuffer(), { status: answered.status });
      } catch (_thrown) {
        return new Response(null, { status: 500 });
      }
    },
    trigger: async (kind) => {
      asked += 1;
      const worker = await miniflare.getWorker();
      if (kind === 'scheduled') await worker.scheduled({ cron: '*/5 * * * *' });
      else if (kind === 'queue') await worker.queue('orders', [{ id: '1', timestamp: new Date(), attempts: 1, body: 'kettle' }]);
      else
        await miniflare
          .dispatchFetch(`http://shop.example/cdn-cgi/handler/email?from=${letter.from}&to=${letter.to}`, {
            method: 'POST',
            body: `From: ${letter.from}\r\nTo: ${letter.to}\r\nMessage-ID: <1@shop.example>\r\n\r\nhello`,
          })
          .then((answered) => answered.text());
    },
    sent: () => [...bodies],
    clear: () => void bodies.splice(0),
    invocations: () => asked,
    over: async (invocations) => {
      if (ended < invocations) await new Promise<void>((open) => waiting.push({ until: invocations, open }));
    },
    close: () => miniflare.dispose(),
  };
}
