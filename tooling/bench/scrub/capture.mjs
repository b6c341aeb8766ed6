// Captures the corpus from a real shop, a real page and a real Worker: node tooling/run.mjs node tooling/bench/scrub/capture.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { capturePage } from './capture/page.ts';
import { captureServer } from './capture/server.ts';
import { pageVisits, visits, workerVisits } from './capture/visits.ts';
import { captureWorker } from './capture/worker.ts';
import { withMarks } from './plants.ts';

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const shop = fileURLToPath(new URL('./capture/shop/', import.meta.url));

/** Writes an item, with marks for planted values and with the shop in a folder of its own. */
function keep(name, item) {
  const text = withMarks(JSON.stringify(item, null, 1).replaceAll(shop, '/srv/shop/').replaceAll(root, '/srv/shop/'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${text}\n`);
  console.error(`[capture] ${name}: ${JSON.stringify(item).length} characters`);
}

for (const visit of visits) keep(visit.name, await captureServer(visit));
for (const visit of pageVisits) keep(visit.name, await capturePage(visit));
for (const visit of workerVisits) keep(visit.name, await captureWorker(visit));
