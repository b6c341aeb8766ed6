import { runChecks } from '../run-checks.mjs';

await runChecks(['pack', 'deliveries'].map((name) => new URL(`./checks/${name}.check.mjs`, import.meta.url)));
