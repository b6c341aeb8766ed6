/** From an instant, which belongs to it, to another, which does not; in milliseconds since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The month in UTC, from a billing day of 1 to 28 to the next one, that an instant lies in. */
export function monthOf(now: number, billingDay: number): Span {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCDate() < billingDay ? 1 : 0)];
  return { start: Date.UTC(year, month, billingDay), end: Date.UTC(year, month + 1, billingDay) };
}
