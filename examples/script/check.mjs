import { runChecks } from '../run-checks.mjs';

await runChecks([new URL('./checks/script.check.mjs', import.meta.url)]);
