/** The windows a rate can name. A month is the calendar month in UTC, or the one from a billing day to the next. */
export type Period = 'second' | 'minute' | 'hour' | 'day' | 'month';

const seconds: Readonly<Record<Period, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, month: 31 * 86_400 };

/** How many in which window: `'50000/month'`, `'100/minute'`. */
export type Rate = `${number}/${Period}`;

/** A rate, read. Wherever one lays a window of that length, it holds no more than the limit; a month lies where it lies. */
export interface Window {
  readonly limit: number;
  /** How long it is, in milliseconds; of a month, how long it is at most. */
  readonly milliseconds: number;
  /** The day on which a month begins, from 1 to 28, in UTC; undefined for a window that slides. */
  readonly billingDay?: number;
  /** The environment whose own window it is. @default all environments have it in common */
  readonly environment?: string;
}

/** What a rate looks like, for whoever wrote something else. */
export const rateForm: string = `Write a whole number from 1 to 999999999, a slash and one of ${Object.keys(seconds).join(', ')}, such as '100/minute'.`;

/** The rate that a window was read from. */
export function rateTextOf({ limit, milliseconds, billingDay }: Window): Rate {
  const periods: readonly Period[] = ['second', 'minute', 'hour', 'day'];
  const period = periods.find((name) => billingDay === undefined && seconds[name] * 1000 === milliseconds) ?? 'month';
  return `${limit}/${period}`;
}

/** Reads a rate; undefined for anything else. */
export function windowOf(rate: unknown, { billingDay = 1 }: { readonly billingDay?: number } = {}): Window | undefined {
  const [, limit, period] = typeof rate === 'string' ? (/^([1-9]\d{0,8})\/([a-z]+)$/.exec(rate) ?? []) : [];
  const length = Object.entries(seconds).find(([name]) => name === period)?.[1];
  if (length === undefined) return undefined;
  return { limit: Number(limit), milliseconds: length * 1000, ...(period === 'month' && { billingDay }) };
}
