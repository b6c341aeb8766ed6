import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';

/** How urgent it is that a budget is burning. */
export type Severity = 'page' | 'ticket';

/** Two windows over which a burn rate is looked at: both have to be over the rate, the short one so that it ends soon. */
export interface BurnWindow {
  readonly severity: Severity;
  /** In milliseconds. */
  readonly long: number;
  /** In milliseconds. */
  readonly short: number;
  /** How many times as fast as the objective allows; a rate of 1 spends the budget exactly in its period. */
  readonly burnRate: number;
}

/** What share of what happens may go wrong, in which period. */
export interface Objective {
  /** The share that may go wrong: 0.001 for an objective of 99.9 %. */
  readonly threshold: number;
  /** In milliseconds. */
  readonly period: number;
  readonly windows: readonly BurnWindow[];
  /** How much has to have happened within the long window, and gone wrong within it, before a burn rate says anything. */
  readonly least: { readonly valid: number; readonly bad: number };
}

/** An objective as its author writes it. */
export interface ObjectiveOptions {
  readonly threshold: number;
  /** @default 30 */
  readonly days?: number;
  /** @default the four windows of the SRE workbook */
  readonly windows?: readonly BurnWindow[];
  /** @default 10 that happened, 3 that went wrong */
  readonly least?: { readonly valid: number; readonly bad: number };
}

const minute = 60_000;
const hour = 60 * minute;

/** What an hour, six hours and three days may spend of the budget of 30 days before somebody is told (The Site Reliability Workbook, table 5-8). */
const shares: readonly { readonly severity: Severity; readonly long: number; readonly share: number }[] = [
  { severity: 'page', long: hour, share: 0.02 },
  { severity: 'page', long: 6 * hour, share: 0.05 },
  { severity: 'ticket', long: 24 * hour, share: 0.1 },
  { severity: 'ticket', long: 72 * hour, share: 0.1 },
];

/** The windows that tell when a share of the budget is spent; each short one is a twelfth of its long one. */
function windowsOf(period: number): readonly BurnWindow[] {
  return shares
    .filter(({ long }) => long < period)
    .map(({ severity, long, share }) => ({ severity, long, short: long / 12, burnRate: (share * period) / long }));
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function checkWindow(place: string, { severity, long, short, burnRate }: BurnWindow): void {
  const known: readonly unknown[] = ['page', 'ticket'];
  if (!known.includes(severity))
    throw refusal(`${place}.severity`, `${kindOf(severity)} that names none`, "Write 'page' or 'ticket'.");
  if (!(short > 0 && long > short && Number.isFinite(long)))
    throw refusal(
      place,
      'a long window that is not longer than its short one',
      'Give both in milliseconds, such as { long: 3600000, short: 300000 }.',
    );
  if (!(burnRate > 0 && Number.isFinite(burnRate)))
    throw refusal(`${place}.burnRate`, `${kindOf(burnRate)} where a rate belongs`, 'Write a number above 0, such as 14.4.');
}

/**
 * An objective, checked: what share may go wrong in a period, and which burn rates somebody is told of. Throws a TypeError
 * that names the place, what is wrong there and how to mend it.
 */
export function defineObjective(options: ObjectiveOptions): Objective {
  const place = 'objective';
  refuseUnknownKeys(place, options, ['threshold', 'days', 'windows', 'least']);
  const { threshold, days = 30, least = { valid: 10, bad: 3 } } = options;
  if (!(threshold > 0 && threshold < 1))
    throw refusal(
      `${place}.threshold`,
      `${kindOf(threshold)} that is no share`,
      'Write the share that may go wrong, above 0 and below 1: 0.001 for 99.9 %.',
    );
  if (!(Number.isFinite(days) && days > 0 && days <= 366))
    throw refusal(`${place}.days`, `${kindOf(days)} where days belong`, 'Write a number of days up to 366, such as 30.');
  if (!isCount(least.valid) || !isCount(least.bad))
    throw refusal(`${place}.least`, `${kindOf(least)} without whole numbers`, 'Write { valid: 10, bad: 3 }.');
  const period = days * 24 * hour;
  const windows = options.windows ?? windowsOf(period);
  for (const [at, window] of windows.entries()) checkWindow(`${place}.windows[${at}]`, window);
  return Object.freeze({
    threshold,
    period,
    windows: Object.freeze(windows.map((window) => Object.freeze({ ...window }))),
    least: Object.freeze({ valid: least.valid, bad: least.bad }),
  });
}
