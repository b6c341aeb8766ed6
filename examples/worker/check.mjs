import { runChecks } from '../run-checks.mjs';

await runChecks([new URL('./checks/shop.check.mjs', import.meta.url)]);
