import { type SpawnOptions, spawn } from 'node:child_process';
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
  /** The title of the step, of an earlier round, that makes what this one looks at. */
  readonly after?: string;
  /** It counts its tests itself; any other step is one test. */
  readonly counts?: boolean;
  /** What it prints is seen as it runs, so that it needs a round of its own. */
  readonly shows?: boolean;
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

/** What came of a program; it has a status where it was started and came to its own end. */
interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function endOf([program, ...parameters]: Step['command'], settings: SpawnOptions): Promise<Ending> {
  const quoted = windows ? parameters.map((parameter) => (/\s/.test(parameter) ? `"${parameter}"` : parameter)) : parameters;
  const child = spawn(program, quoted, { ...settings, shell: windows });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ status: null, stdout: '', stderr: message }));
    child.on('close', (status) => resolve({ status, ...printed }));
  });
}

async function execute(step: Step, { root, write }: Surroundings): Promise<Totals> {
  const { command, shows, counts, telling } = step;
  const folder = mkdtempSync(join(tmpdir(), 'vedette-step-'));
  const totalsFile = join(folder, 'totals.json');
  const started = performance.now();
  try {
    const { status, stdout, stderr } = await endOf(command, {
      cwd: root,
      env: counts ? { ...process.env, VEDETTE_TOTALS: totalsFile } : process.env,
      stdio: shows ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const succeeded = status === 0;
    const totals = counts
      ? totalsOf(totalsFile, succeeded)
      : { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const said = succeeded ? (telling ? stdout : '') : `${stdout}${stderr}\n`;
    write(`${said && `\n${said}`}[vedette] ${step.title} ${totals.failed > 0 ? 'failed' : 'passed'} in ${seconds} s\n`);
    return totals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs one round of steps after another, those of a round side by side, and tells what each does and how long it takes. One
 * that fails stops only those of later rounds that need it.
 */
export async function runSteps(rounds: readonly (readonly Step[])[], surroundings: Surroundings): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const say = (text: string): void => surroundings.write(`[vedette] ${text}\n`);
  for (const round of rounds) {
    const failed = outcomes.filter((outcome) => outcome.failed > 0).map(({ step }) => step.title);
    const isMet = ({ after }: Step): boolean => after === undefined || !failed.includes(after);
    for (const { title, after } of round.filter((step) => !isMet(step))) say(`${title}: not run, because "${after}" failed`);
    const running = round.filter(isMet);
    if (running.length > 0) say(`${running.map(({ title }) => title).join(', ')} ...`);
    const ran = round.map(async (step): Promise<Outcome> => {
      const totals = isMet(step) ? await execute(step, surroundings) : { passed: 0, failed: 0, skipped: 1 };
      return { step, ...totals };
    });
    outcomes.push(...(await Promise.all(ran)));
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
