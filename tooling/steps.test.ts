import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Outcome, runSteps, type Step, summaryOf } from './steps.ts';

const node = process.execPath;

function stepOf(title: string, code: string, more: Partial<Step> = {}): Step {
  return { title, command: [node, '--eval', code], alone: `npm run ${title}`, ...more };
}

/** Runs steps, each in a round of its own unless it stands in a list. */
async function run(
  rounds: readonly (Step | readonly Step[])[],
): Promise<{ readonly outcomes: readonly Outcome[]; readonly told: string }> {
  const told: string[] = [];
  const outcomes = await runSteps(
    rounds.map((round) => ('title' in round ? [round] : round)),
    { root: tmpdir(), write: (text) => told.push(text) },
  );
  return { outcomes, told: told.join('').replace(/\d+\.\d s/g, '0.0 s') };
}

const writing = (totals: object): string =>
  `require('node:fs').writeFileSync(process.env.VEDETTE_TOTALS, ${JSON.stringify(JSON.stringify(totals))});`;

describe('runSteps', () => {
  test('tells what each step does and keeps what a passing one says to itself', async () => {
    const { outcomes, told } = await run([stepOf('lint', 'console.log("fine")'), stepOf('types', '')]);
    expect(told).toBe(
      '[vedette] lint ...\n[vedette] lint passed in 0.0 s\n[vedette] types ...\n[vedette] types passed in 0.0 s\n',
    );
    expect(outcomes).toEqual([
      expect.objectContaining({ passed: 1, failed: 0, skipped: 0 }),
      expect.objectContaining({ passed: 1, failed: 0, skipped: 0 }),
    ]);
  });

  test('shows what a telling step printed', async () => {
    const { told } = await run([stepOf('size', 'console.log("14 kB"); console.error("bundling")', { telling: true })]);
    expect(told).toBe('[vedette] size ...\n\n14 kB\n[vedette] size passed in 0.0 s\n');
  });

  test('shows what a failing step said and goes on', async () => {
    const { outcomes, told } = await run([
      stepOf('lint', 'console.log("one"); console.error("two"); process.exit(1)'),
      stepOf('types', ''),
    ]);
    expect(told).toBe(
      '[vedette] lint ...\n\none\ntwo\n\n[vedette] lint failed in 0.0 s\n[vedette] types ...\n[vedette] types passed in 0.0 s\n',
    );
    expect(outcomes.map(({ failed }) => failed)).toEqual([1, 0]);
  });

  test('runs the steps of a round side by side, and the next round once all of them have ended', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vedette-rounds-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const here = `const { existsSync, writeFileSync } = require('node:fs'); process.chdir(${JSON.stringify(folder)});`;
    const meeting = (own: string, other: string): string =>
      `${here} writeFileSync('${own}', ''); setInterval(() => { if (existsSync('${other}')) process.exit(); }, 10);`;
    const after = `${here} process.exit(existsSync('lint') && existsSync('types') ? 0 : 1)`;
    const { outcomes, told } = await run([
      [stepOf('lint', meeting('lint', 'types')), stepOf('types', meeting('types', 'lint'))],
      stepOf('tests', after),
    ]);
    expect(outcomes.map(({ step, passed }) => [step.title, passed])).toEqual([
      ['lint', 1],
      ['types', 1],
      ['tests', 1],
    ]);
    expect(told).toMatch(/^\[vedette\] lint, types \.\.\.\n/);
  });

  test('does not run what needs a step that failed', async () => {
    const { outcomes, told } = await run([stepOf('build', 'process.exit(1)'), stepOf('size', '', { after: 'build' })]);
    expect(told).toContain('[vedette] size: not run, because "build" failed\n');
    expect(outcomes.map(({ passed, failed, skipped }) => [passed, failed, skipped])).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  test('fails a step whose program does not exist', async () => {
    const { outcomes, told } = await run([{ title: 'lint', command: ['no-such-program'], alone: 'npm run lint' }]);
    expect(outcomes.map(({ failed }) => failed)).toEqual([1]);
    expect(told).toContain('no-such-program');
  });

  test('takes the totals of a step that counts', async () => {
    const { outcomes } = await run([stepOf('tests', writing({ passed: 5, failed: 0, skipped: 2 }), { counts: true })]);
    expect(outcomes).toEqual([expect.objectContaining({ passed: 5, failed: 0, skipped: 2 })]);
  });

  test('counts a failure where a counting step ends badly without telling of one', async () => {
    const { outcomes } = await run([
      stepOf('tests', `${writing({ passed: 5, failed: 0, skipped: 0 })} process.exit(1)`, { counts: true }),
      stepOf('more tests', '', { counts: true }),
    ]);
    expect(outcomes.map(({ passed, failed }) => [passed, failed])).toEqual([
      [5, 1],
      [0, 1],
    ]);
  });
});

describe('summaryOf', () => {
  test('ends in the totals alone on the last line', async () => {
    const { outcomes } = await run([
      stepOf('lint', ''),
      stepOf('tests', writing({ passed: 5, failed: 0, skipped: 2 }), { counts: true }),
    ]);
    expect(summaryOf(outcomes)).toBe('6 passed, 0 failed, 2 skipped\n');
  });

  test('names each failed step and how to run it alone', async () => {
    const fail = 'process.exit(1)';
    const { outcomes } = await run([stepOf('lint', fail), stepOf('types', ''), stepOf('build', fail)]);
    expect(summaryOf(outcomes)).toBe(
      '[vedette] These 2 steps failed. Run each alone with the command beside it:\n' +
        '  lint: npm run lint\n  build: npm run build\n1 passed, 2 failed, 0 skipped\n',
    );
  });
});
