import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, defaultClientConditions } from 'vite';
import webpack from 'webpack';

const home = fileURLToPath(new URL('..', import.meta.url));
const recipes = fileURLToPath(new URL('../../../docs/snippets/', import.meta.url));
const conditions = ['@vedette/source', ...defaultClientConditions];
const run = promisify(execFile);

export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'vedette-recipe-'));

/** A folder with the files for the worker as the package is built. */
export async function builtFiles(): Promise<string> {
  const folder = await emptyFolder();
  const tsup = fileURLToPath(import.meta.resolve('tsup/package.json')).replace(/package\.json$/, 'dist/cli-default.js');
  await run(process.execPath, [tsup, '--config', 'tsup.worker.config.ts', '--no-dts', '--out-dir', folder], { cwd: home });
  return folder;
}

/** Builds the page of a recipe, by its path below those of the guides, with Vite, as an application does, into a folder of its own. */
export async function builtByVite(recipe: string, built: string, dsn: string): Promise<string> {
  const outDir = join(built, recipe);
  await build({
    configFile: false,
    logLevel: 'error',
    root: recipes,
    define: { 'import.meta.env.VITE_SENTRY_DSN': JSON.stringify(dsn) },
    resolve: {
      conditions,
      alias: ['replay-worker', 'replay-compressor'].map((file) => ({
        find: new RegExp(`^@vedette/browser/${file}(?=\\?|$)`),
        replacement: join(built, `${file}.js`),
      })),
    },
    build: {
      outDir,
      minify: false,
      rolldownOptions: { input: join(recipes, `${recipe}.mjs`), output: { entryFileNames: 'page.js' } },
    },
  });
  return outDir;
}

/** The same with webpack, as an application does, into a folder of its own. */
export async function builtByWebpack(recipe: string, built: string, dsn: string): Promise<string> {
  const [library, outDir] = [join(built, 'library'), join(built, recipe)];
  await build({
    configFile: false,
    logLevel: 'error',
    root: home,
    resolve: { conditions },
    build: {
      outDir: library,
      minify: false,
      lib: { entry: join(home, 'src/index.ts'), formats: ['es'], fileName: 'index' },
      rolldownOptions: { external: ['@sentry/browser'] },
    },
  });
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(recipes, `${recipe}.mjs`),
    output: { path: outDir, filename: 'page.js', publicPath: '/' },
    resolve: {
      alias: {
        '@vedette/browser/replay-worker$': join(built, 'replay-worker.js'),
        '@vedette/browser$': join(library, 'index.js'),
        '@sentry/browser$': fileURLToPath(import.meta.resolve('@sentry/browser')),
      },
    },
    plugins: [new webpack.DefinePlugin({ 'process.env.SENTRY_DSN': JSON.stringify(dsn) })],
  });
  await new Promise<void>((done, failed) =>
    compiler.run((error, stats) =>
      error !== null || stats?.hasErrors() ? failed(error ?? new Error(stats?.toString())) : done(),
    ),
  );
  return outDir;
}

/** A page with a value in it, and the files of a folder beside it. */
export async function serve(
  folder: string,
  { policy }: { readonly policy: string },
): Promise<{ readonly url: string; readonly close: () => void }> {
  const page =
    '<!doctype html><link rel="icon" href="data:,"><title>Shop</title><p data-note="rosa.diaz@example.org">Order C-123456</p><script type="module" src="/page.js"></script>';
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' };
  const server = createServer(async ({ url = '/' }, response) => {
    const body =
      url === '/'
        ? page
        : await readFile(join(folder, url.includes('/assets/') ? `assets/${basename(url)}` : basename(url)), 'utf8').catch(
            () => undefined,
          );
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[url === '/' ? 'html' : (url.split('.').at(-1) ?? '')] ?? 'text/plain');
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

export const removed = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
