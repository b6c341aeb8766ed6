import { conclude, runChecks } from '../run-checks.mjs';
import { executablePath } from './trial/chromium.mjs';

if (executablePath === undefined) {
  process.stdout.write('The page needs Chromium: install it (apt-get install chromium) or name it in CHROME_PATH.\n');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  conclude({ ...counts, [process.env.CI === undefined ? 'skipped' : 'failed']: 1 });
} else {
  await runChecks([new URL('./checks/browser.check.mjs', import.meta.url)]);
}
