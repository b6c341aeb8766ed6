import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/** How a run ended, in numbers. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Totals as the one line that ends a run. */
export function lineOf({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Closes a run with its totals. A file named in VEDETTE_TOTALS gets them instead, as JSON. */
export function tellTotals(totals: Totals): void {
  const file = process.env['VEDETTE_TOTALS'];
  if (file === undefined) console.log(lineOf(totals));
  else writeFileSync(file, JSON.stringify(totals));
}

/** Names what was skipped and tells the totals of a run. */
export const totalsReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string): readonly TestCase[] => tests.filter((test) => test.result().state === state);
    const brokenModules = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0);
    const totals: Totals = {
      passed: inState('passed').length,
      failed: inState('failed').length + brokenModules.length + errors.length,
      skipped: inState('skipped').length,
    };
    for (const { fullName } of inState('skipped')) console.log(`Not run: ${fullName}`);
    tellTotals(totals);
  },
};
