import { readFile } from 'node:fs/promises';
import * as Sentry from '@sentry/node';
import { takeLine } from './customer.mjs';

/** Imports the customers of a file, one a line. */
async function importCustomers(file) {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const counts = { imported: 0, skipped: 0, failed: 0 };
  Sentry.startSpan({ name: 'import customers', op: 'job' }, () => {
    for (const line of lines) counts[takeLine(line)] += 1;
  });
  return counts;
}

try {
  const counts = await Sentry.withMonitor('import-customers', () => importCustomers(process.argv[2]));
  console.log(JSON.stringify(counts));
  if (counts.failed > 0) process.exitCode = 1;
} catch (error) {
  Sentry.captureException(error);
  process.exitCode = 2;
} finally {
  await Sentry.flush(5000);
}
