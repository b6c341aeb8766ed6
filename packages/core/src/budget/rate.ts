/** The windows a rate can name. A month is any 31 days, so that no calendar month ever holds more. */
export type Period = 'second' | 'minute' | 'hour' | 'day' | 'month';

const seconds: Readonly<Record<Period, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, month: 31 * 86_400 };

/** How many in which window: `'50000/month'`, `'100/minute'`. */
export type Rate = `${number}/${Period}`;

/** A rate, read. */
export interface Window {
  readonly limit: number;
  readonly milliseconds: number;
}

/** What a rate looks like, for whoever wrote something else. */
export const rateForm: string = `Write a whole number from 1 to 999999999, a slash and one of ${Object.keys(seconds).join(', ')}, such as '100/minute'.`;

/** Reads a rate; undefined for anything else. */
export function windowOf(rate: unknown): Window | undefined {
  const [, limit, period] = typeof rate === 'string' ? (/^([1-9]\d{0,8})\/([a-z]+)$/.exec(rate) ?? []) : [];
  const length = Object.entries(seconds).find(([name]) => name === period)?.[1];
  return length === undefined ? undefined : { limit: Number(limit), milliseconds: length * 1000 };
}
