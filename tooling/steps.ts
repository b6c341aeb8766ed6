import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf, type Totals } from './totals-reporter.ts';

/** One part of `npm test`. */
export interface Step {
  readonly title: string;
  /** A program and what it is given, from the root of the repository. */
  readonly command: readonly [program: string, ...parameters: string[]];
  /** What a person types to run it alone. */
  readonly alone: string;
  /** The title of the step that makes what this one looks at. */
  readonly after?: string;
  /** It shows its tests as they run and counts them itself; any other step is one test. */
  readonly counts?: boolean;
  /** What it prints is worth reading also where it passes. */
  readonly telling?: boolean;
}

/** A step that was run, or that could not be. */
export interface Outcome extends Totals {
  readonly step: Step;
}

/** Where steps are run and where they are told of. */
export interface Surroundings {
  readonly root: string;
  readonly write: (text: string) => void;
}

const windows = process.platform === 'win32';

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

/** What a step wrote of itself; one failure where it ended before it could, or badly without telling of one. */
function totalsOf(file: string, succeeded: boolean): Totals {
  let written: Readonly<Record<string, unknown>> = {};
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (_missing) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const count = (name: keyof Totals): number => (isCount(written[name]) ? written[name] : 0);
  return { passed: count('passed'), failed: Math.max(count('failed'), succeeded ? 0 : 1), skipped: count('skipped') };
}

function execute({ command: [program, ...parameters], counts, telling }: Step, { root, write }: Surroundings): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-step-'));
  const totalsFile = join(folder, 'totals.json');
  const quoted = windows ? parameters.map((parameter) => (/\s/.test(parameter) ? `"${parameter}"` : parameter)) : parameters;
  try {
    const { status, stdout, stderr, error } = spawnSync(program, quoted, {
      cwd: root,
      encoding: 'utf8',
      env: counts ? { ...process.env, VEDETTE_TOTALS: totalsFile } : process.env,
      maxBuffer: 64 * 1024 * 1024,
      stdio: counts ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: windows,
    });
    const succeeded = status === 0 && error === undefined;
    if (!succeeded) write(`\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
    else if (telling) write(`\n${stdout}`);
    return counts ? totalsOf(totalsFile, succeeded) : { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs steps one after another and tells what each does and how long it takes. One that fails stops only those that need it. */
export function runSteps(steps: readonly Step[], surroundings: Surroundings): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const say = (text: string): void => surroundings.write(`[vedette] ${text}`);
  for (const step of steps) {
    if (outcomes.some((outcome) => outcome.step.title === step.after && outcome.failed > 0)) {
      outcomes.push({ step, passed: 0, failed: 0, skipped: 1 });
      say(`${step.title}: not run, because "${step.after}" failed\n`);
      continue;
    }
    say(`${step.title} ...${step.counts ? '\n' : ' '}`);
    const started = performance.now();
    const totals = execute(step, surroundings);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    outcomes.push({ step, ...totals });
    const end = `${totals.failed > 0 ? 'failed' : 'passed'} in ${seconds} s\n`;
    if (step.counts || step.telling || totals.failed > 0) say(`${step.title} ${end}`);
    else surroundings.write(end);
  }
  return outcomes;
}

/** Says which steps failed and how to run each alone, and closes with the totals. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.failed > 0).map(({ step }) => `  ${step.title}: ${step.alone}`);
  const sum = (name: keyof Totals): number => outcomes.reduce((total, outcome) => total + outcome[name], 0);
  const totals = lineOf({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') });
  if (failed.length === 0) return `${totals}\n`;
  const count = failed.length === 1 ? 'This step failed. Run it' : `These ${failed.length} steps failed. Run each`;
  return `[vedette] ${count} alone with the command beside it:\n${failed.join('\n')}\n${totals}\n`;
}
