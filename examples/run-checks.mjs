import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

/** Ends a check with the line that counts what was tested, and with an exit code. */
export function conclude({ passed, failed, skipped }) {
  process.stdout.write(`check: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exitCode = passed + skipped > 0 && failed === 0 ? 0 : 1;
}

/** Runs files of tests, given as URLs, one after the other, shows each test, and concludes. */
export async function runChecks(files) {
  const tests = run({ files: files.map((file) => fileURLToPath(file)), concurrency: 1 });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  tests.on('test:summary', ({ file, counts: of }) => {
    if (file !== undefined) return;
    Object.assign(counts, { passed: of.passed, failed: of.tests - of.passed - of.skipped - of.todo, skipped: of.skipped });
  });
  const shown = tests.compose(spec);
  shown.pipe(process.stdout, { end: false });
  await finished(shown);
  conclude(counts);
}
