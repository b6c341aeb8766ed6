import { runChecks } from '../run-checks.mjs';

await runChecks(['shop', 'tunnel'].map((name) => new URL(`./checks/${name}.check.mjs`, import.meta.url)));
