import { ordinaryEvents } from './ordinary-sample.ts';
const root = process.argv[2]!;
const { definePolicy } = await import(root + '/policy.ts');
const { scrubItem } = await import(root + '/stages/scrub.ts');
const policy = definePolicy({});
for (let r = 0; r < 8; r++) { const t = performance.now(); let c = 0; for (const p of ordinaryEvents) c += scrubItem([{ type: 'event' }, p], policy).decision.work.characters; const d = performance.now() - t; if (r > 4) console.log((d / 200).toFixed(3), 'ms/event', (d * 1e6 / c).toFixed(1)); }
