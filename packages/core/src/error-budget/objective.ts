import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';

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
  /** How much has to have happened within a window or the period, and gone wrong within it, before its share says anything. */
  readonly least: { readonly valid: number; readonly bad: number };
}

/** An objective as its author writes it. */
export interface ObjectiveOptions {
  readonly threshold: number;
  /** @default 30 */
  readonly days?: number | undefined;
  /** @default the windows of the SRE workbook that fit the period, and whose rates the threshold lets come true */
  readonly windows?: readonly BurnWindow[] | undefined;
  /** @default 10 that happened, 3 that went wrong */
  readonly least?: { readonly valid: number; readonly bad: number };
}

const hour = 3_600_000;

/** What an hour, six hours and three days may spend of the budget of 30 days before somebody is told (The Site Reliability Workbook, table 5-8). */
const shares: readonly { readonly severity: Severity; readonly hours: number; readonly share: number }[] = [
  { severity: 'page', hours: 1, share: 0.02 },
  { severity: 'page', hours: 6, share: 0.05 },
  { severity: 'ticket', hours: 24, share: 0.1 },
  { severity: 'ticket', hours: 72, share: 0.1 },
];

/** The windows that tell when a share of the budget is spent; each short one is a twelfth of its long one. */
function windowsOf(period: number, threshold: number): readonly BurnWindow[] {
  return (
    shares
      .map(({ severity, hours, share }) => ({ severity, long: hours * hour, share }))
      .filter(({ long }) => long < period)
      .map(({ severity, long, share }) => ({ severity, long, short: long / 12, burnRate: (share * period) / long }))
      // Where everything goes wrong, a budget burns so many times as fast as it may.
      .filter(({ burnRate }) => burnRate <= 1 / threshold)
  );
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isAbove0(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function checkWindow(place: string, { severity, long, short, burnRate }: Readonly<Record<string, unknown>>): void {
  const known: readonly unknown[] = ['page', 'ticket'];
  if (!known.includes(severity))
    throw refusal(`${place}.severity`, `${kindOf(severity)} that names none`, "Write 'page' or 'ticket'.");
  if (!(isAbove0(short) && isAbove0(long) && long > short))
    throw refusal(
      place,
      'a long window that is not longer than its short one',
      'Give both in milliseconds, such as { long: 3600000, short: 300000 }.',
    );
  if (!isAbove0(burnRate))
    throw refusal(`${place}.burnRate`, `${kindOf(burnRate)} where a rate belongs`, 'Write a number above 0, such as 14.4.');
}

/** Refuses windows that can tell nothing: longer than the period, or over a rate that is beyond everything going wrong. */
function checkWindows(
  place: string,
  windows: unknown,
  { threshold, period }: { readonly threshold: number; readonly period: number },
): void {
  const form = "Write [{ severity: 'page', long: 3600000, short: 300000, burnRate: 14.4 }], or leave it out.";
  if (!Array.isArray(windows) || windows.length === 0) throw refusal(place, `${kindOf(windows)} where windows belong`, form);
  for (const [at, window] of windows.entries()) {
    const own = `${place}[${at}]`;
    if (!isRecord(window)) throw refusal(own, `${kindOf(window)} where a window belongs`, form);
    refuseUnknownKeys(own, window, ['severity', 'long', 'short', 'burnRate']);
    checkWindow(own, window);
    if (Number(window['long']) > period)
      throw refusal(own, 'a long window that is longer than the period of the objective', 'Shorten it, or give more days.');
    if (Number(window['burnRate']) > 1 / threshold)
      throw refusal(
        `${own}.burnRate`,
        'a rate that is not reached where everything goes wrong',
        `Write ${Math.floor(100 / threshold) / 100} at most, or a lower threshold.`,
      );
  }
}

/**
 * An objective, checked: what share may go wrong in a period, and which burn rates somebody is told of. Throws a TypeError
 * that names the place, what is wrong there and how to mend it.
 */
export function defineObjective(options: ObjectiveOptions): Objective {
  const place = 'objective';
  if (!isRecord(options))
    throw refusal(place, `${kindOf(options)} where options belong`, 'Write { threshold: 0.001 } for 99.9 %.');
  refuseUnknownKeys(place, options, ['threshold', 'days', 'windows', 'least']);
  const { threshold, days = 30, least = { valid: 10, bad: 3 } } = options;
  if (!(typeof threshold === 'number' && threshold > 0 && threshold < 1))
    throw refusal(
      `${place}.threshold`,
      `${kindOf(threshold)} that is no share`,
      'Write the share that may go wrong, above 0 and below 1: 0.001 for 99.9 %.',
    );
  if (!(Number.isFinite(days) && days >= 1 && days <= 366))
    throw refusal(`${place}.days`, `${kindOf(days)} where days belong`, 'Write a number of days from 1 to 366, such as 30.');
  if (!isRecord(least) || !isCount(least.valid) || !isCount(least.bad))
    throw refusal(`${place}.least`, `${kindOf(least)} without whole numbers`, 'Write { valid: 10, bad: 3 }.');
  const period = days * 24 * hour;
  const windows = options.windows === undefined ? windowsOf(period, threshold) : options.windows;
  checkWindows(`${place}.windows`, windows, { threshold, period });
  return Object.freeze({
    threshold,
    period,
    windows: Object.freeze(windows.map((window) => Object.freeze({ ...window }))),
    least: Object.freeze({ valid: least.valid, bad: least.bad }),
  });
}
