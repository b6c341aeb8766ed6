import { runChecks } from '../run-checks.mjs';

await runChecks([new URL('./checks/orders.check.mjs', import.meta.url)]);
