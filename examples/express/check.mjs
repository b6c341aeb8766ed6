import { runChecks } from '../run-checks.mjs';

await runChecks(['comparison', 'report'].map((name) => new URL(`./checks/${name}.check.mjs`, import.meta.url)));
