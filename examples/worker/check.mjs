import { runChecks } from '../run-checks.mjs';

await runChecks(['shop', 'shared'].map((name) => new URL(`./checks/${name}.check.mjs`, import.meta.url)));
