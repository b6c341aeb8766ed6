import './instrument.mjs';
import { readFile } from 'node:fs/promises';
import * as Sentry from '@sentry/node';

async function main() {
  for (const line of (await readFile('customers.csv', 'utf8')).trim().split('\n')) {
    const [email, plan] = line.split(',');
    if (plan === undefined) throw new Error(`no plan for ${email}`);
  }
}

try {
  await main();
} catch (error) {
  Sentry.captureException(error);
  process.exitCode = 1;
} finally {
  await Sentry.flush(2000);
}
