import { once } from 'node:events';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { find } from '../../../programs.ts';
import { quantile } from '../../scrub/measure/median.ts';
import { inBlocks } from '../blocks.ts';
import { excess, type Interval } from '../interval.ts';

const names = ['none', 'plain', 'plain again', 'guarded', 'guarded later'] as const;

type Name = (typeof names)[number];

/** What the script of a page weighs, and what it takes until it has run. */
export interface PageResult {
  readonly blocks: number;
  readonly rows: readonly {
    readonly name: Name;
    /** Bytes of the minified script; without those of what it loads later. */
    readonly bytes: number;
    /** Bytes of it, compressed by gzip. */
    readonly compressed: number;
    /** Milliseconds of processor time that the main thread compiles and runs scripts until the page is loaded: the median of the blocks. */
    readonly processor: number;
    /** Bytes of the heap of the page after a collection. */
    readonly heap: number;
  }[];
  readonly guarded: Interval;
  /** Until the page is loaded. */
  readonly later: Interval;
  readonly floor: Interval;
}

const programs: Readonly<Record<Exclude<Name, 'none'>, string>> = {
  plain: 'page-plain',
  'plain again': 'page-plain',
  guarded: 'page-guarded',
  'guarded later': 'page-deferred',
};

/** The scripts of a page, as a bundler makes them for production. */
export interface PageScripts {
  /** The path of the one that the page names. */
  readonly first: string;
  /** All of them by their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** The text of those that are loaded before it runs. */
  readonly atOnce: string;
}

export async function scriptsOf(name: Name): Promise<PageScripts> {
  const slug = name.replaceAll(' ', '-');
  const first = `/${slug}.js`;
  if (name === 'none') return { first, files: new Map([[first, '']]), atOnce: '' };
  const { outputFiles, metafile } = await build({
    entryPoints: { [slug]: fileURLToPath(new URL(`../programs/${programs[name]}.ts`, import.meta.url)) },
    outdir: 'scripts',
    entryNames: '[name]',
    chunkNames: `${slug}-[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vedette/source'],
    define: { __SENTRY_DEBUG__: 'false' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
  const before = (output: string): readonly string[] => [
    output,
    ...(metafile.outputs[output]?.imports ?? []).flatMap(({ kind, path }) => (kind === 'import-statement' ? before(path) : [])),
  ];
  const loaded = new Set(before(`scripts${first}`));
  return { first, files, atOnce: [...loaded].map((output) => files.get(`/${basename(output)}`) ?? '').join('\n') };
}

interface Loaded {
  readonly processor: number;
  readonly heap: number;
}

/** Loads a page in a profile of its own, so that no code is cached, and reads the processor time of its main thread. */
async function loadCold(browser: Browser, url: string): Promise<Loaded> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (metric: string): number => metrics.find(({ name }) => name === metric)?.value ?? Number.NaN;
    const processor = (of('ScriptDuration') + of('V8CompileDuration')) * 1_000;
    await session.send('HeapProfiler.collectGarbage');
    const after = await session.send('Performance.getMetrics');
    return { processor, heap: after.metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN };
  } finally {
    await context.close();
  }
}

/** Measures the script of a page in Chromium. Throws where there is no Chromium. */
export async function measurePages({
  blocks,
  say,
}: {
  readonly blocks: number;
  readonly say: (sentence: string) => void;
}): Promise<PageResult> {
  const executablePath = find('chromium');
  if (executablePath === undefined) throw new Error('Pages need chromium: install it or name it in CHROME_PATH.');
  const scripts = new Map(await Promise.all(names.map(async (name) => [name, await scriptsOf(name)] as const)));
  const files = new Map([...scripts.values()].flatMap(({ files: ofPage }) => [...ofPage]));
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(url);
    if (file !== undefined) response.setHeader('content-type', 'text/javascript').end(file);
    else {
      const { first } = scripts.get(names.find((one) => url.endsWith(encodeURIComponent(one))) ?? 'none') ?? {};
      const html = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${first}"></script>`;
      response.setHeader('content-type', 'text/html').end(html);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const heaps = new Map<Name, number[]>(names.map((name) => [name, []]));
  try {
    const load = async (name: Name): Promise<number> => {
      const { processor, heap } = await loadCold(browser, `${origin}/${encodeURIComponent(name)}`);
      heaps.get(name)?.push(heap);
      return processor;
    };
    for (const name of names) await load(name);
    const readings = await inBlocks(names, load, { blocks, say });
    const of = (name: Name): readonly number[] => readings.get(name) ?? [];
    const pairs = (one: Name) => of(one).map((value, at) => [value, of('plain')[at] ?? Number.NaN] as const);
    return {
      blocks,
      rows: names.map((name) => {
        const bytes = Buffer.from(scripts.get(name)?.atOnce ?? '');
        return {
          name,
          bytes: bytes.length,
          compressed: bytes.length === 0 ? 0 : gzipSync(bytes).length,
          processor: quantile(of(name)),
          heap: quantile(heaps.get(name) ?? []),
        };
      }),
      guarded: excess(pairs('guarded')),
      later: excess(pairs('guarded later')),
      floor: excess(pairs('plain again')),
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
