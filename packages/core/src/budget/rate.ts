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

/** Reads a rate; throws a RangeError that says what a rate looks like. */
export function windowOf(rate: string): Window {
  const [, limit, period] = /^([1-9]\d{0,8})\/(\w+)$/.exec(rate) ?? [];
  const length = Object.entries(seconds).find(([name]) => name === period)?.[1];
  if (limit === undefined || length === undefined) {
    throw new RangeError(
      `a rate is a whole number from 1, a slash and one of ${Object.keys(seconds).join(', ')}, such as '100/minute'`,
    );
  }
  return { limit: Number(limit), milliseconds: length * 1000 };
}
