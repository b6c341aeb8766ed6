// Runs the checks and ends with one line that counts them.
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { executablePath } from './trial/chromium.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
if (executablePath === undefined) {
  process.stdout.write('The page needs Chromium: install it (apt-get install chromium) or name it in CHROME_PATH.\n');
  counts[process.env.CI === undefined ? 'skipped' : 'failed'] += 1;
} else {
  const tests = run({ files: [fileURLToPath(new URL('./checks/browser.check.mjs', import.meta.url))] });
  tests.on('test:summary', ({ file, counts: of }) => {
    if (file !== undefined) return;
    Object.assign(counts, { passed: of.passed, failed: of.tests - of.passed - of.skipped - of.todo, skipped: of.skipped });
  });
  const shown = tests.compose(spec);
  shown.pipe(process.stdout, { end: false });
  await finished(shown);
}
process.stdout.write(`check: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.passed + counts.skipped > 0 && counts.failed === 0 ? 0 : 1;
