import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { find } from '../../../programs.ts';
import { type CapturedItem, largestOf } from './captured-item.ts';
import type { Collecting } from './visits.ts';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lotus shop</title><link rel="icon" href="data:,"></head>
<body><h1>Checkout</h1><form id="form"><input name="note"><input name="email"><input name="street">
<button type="button" id="pay" class="button primary">Pay</button></form>
<script>window.catalogue = {};</script><script src="/assets/shop-4f2a9c.js"></script></body></html>`;

async function scriptOf(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Makes a visit to a page in Chromium, and gives back the largest item of the type that is kept. Throws where there is no Chromium. */
export async function capturePage({ name, keeps, order, query, least }: Collecting): Promise<CapturedItem> {
  const executablePath = find('chromium');
  if (executablePath === undefined) throw new Error('A page needs chromium: install it or name it in CHROME_PATH.');
  const script = await scriptOf();
  const server = createServer(({ url = '/' }, response) => {
    if (url.startsWith('/assets/')) response.setHeader('content-type', 'text/javascript').end(script);
    else if (url.startsWith('/api/')) response.setHeader('content-type', 'application/json').end('{}');
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--host-resolver-rules=MAP www.lotus-shop.example 127.0.0.1:${port}`,
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://www.lotus-shop.example/cart${query}`);
    const items: unknown = await page.evaluate(`window.visit(${JSON.stringify({ order, query, least })})`);
    return largestOf(name, items, keeps);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
