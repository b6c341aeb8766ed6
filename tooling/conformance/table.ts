import type { Report } from './run.ts';

/** The report as lines to read: a row for each kind, the sums, and each vector that was not met. */
export function tableOf({ kinds, passed, failed, failures, skipped }: Report): string {
  const rows = [
    ['kind', 'passed', 'failed'],
    ...Object.entries(kinds).map(([kind, count]) => [kind, `${count.passed}`, `${count.failed}`]),
  ];
  const all = [...rows, ['all', `${passed}`, `${failed}`]];
  const width = Math.max(...all.map(([name = '']) => name.length));
  const lines = all.map(([name = '', ...counts]) => [name.padEnd(width), ...counts.map((count) => count.padStart(6))].join('  '));
  const named = failures.map(({ file, name, at }) => `${file}: ${name}\n  differs at ${at}`);
  const others = skipped.map((file) => `${file}: no vectors that are run here`);
  const after = [...others, ...named];
  return `${[...lines, ...(after.length > 0 ? ['', ...after] : [])].join('\n')}\n`;
}
