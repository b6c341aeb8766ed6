import type { Variant } from './programs/setting.ts';
import type { Name } from './side-by-side.ts';

/** What the budget of the guard lets pass: everything, or so little that nearly every error is shed. */
export type Budget = 'open' | 'shedding';

/** What a server is asked, and how it is set up. */
export interface Scenario {
  readonly framework: 'express' | 'nest' | 'worker';
  /** Of as many requests one fails. */
  readonly failsOneIn: number;
  /** Of as many traces one is sampled; 0 for no tracing. */
  readonly tracesOneIn: number;
  readonly budget: Budget;
}

/** A share of one in so many, as it is written. */
function percent(oneIn: number): string {
  return oneIn === 0 ? '0 %' : `${100 / oneIn} %`;
}

/** A scenario in words. */
export function nameOf({ framework, failsOneIn, tracesOneIn, budget }: Scenario): string {
  const traces = tracesOneIn === 0 ? 'no traces' : `${percent(tracesOneIn)} traces`;
  return `${framework}, ${percent(failsOneIn)} errors, ${traces}${budget === 'shedding' ? ', budget sheds' : ''}`;
}

function scenario(framework: Scenario['framework'], failsOneIn: number, tracesOneIn: number, budget: Budget = 'open'): Scenario {
  return { framework, failsOneIn, tracesOneIn, budget };
}

/** Every scenario; the first are those with an aim. */
export const scenarios: readonly Scenario[] = [
  scenario('express', 100, 0),
  scenario('express', 100, 10),
  scenario('express', 1, 0, 'shedding'),
  scenario('nest', 100, 0),
  scenario('nest', 100, 10),
  scenario('nest', 1, 0, 'shedding'),
  scenario('express', 100, 1),
  scenario('express', 1, 0),
  scenario('nest', 1, 0),
  scenario('worker', 100, 0),
  scenario('worker', 100, 10),
  scenario('worker', 1, 0, 'shedding'),
];

/** The most that the guard may add to plain Sentry, as a share; undefined where there is no aim. */
export function aimOf({ failsOneIn, tracesOneIn, budget }: Scenario): number | undefined {
  if (failsOneIn === 100 && tracesOneIn !== 1) return 0.05;
  return budget === 'shedding' ? 0 : undefined;
}

/** What a variant runs. */
export function variantOf(name: Name): Variant {
  return name === 'plain again' ? 'plain' : name;
}

/** The budget for errors of a scenario. */
export function errorsOf({ budget }: Pick<Scenario, 'budget'>): `${number}/minute` {
  return budget === 'open' ? '1000000/minute' : '9/minute';
}
