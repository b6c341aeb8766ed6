import { isIssuedCountry } from './country.ts';

/**
 * Whether nine digits are a routing number of the American Bankers Association: they begin with a district, and weighted by
 * 3, 7 and 1 they sum to tens (ABA, Routing number policy).
 */
export function isRoutingNumber(value: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(value)) return false;
  const weights = [3, 7, 1];
  return [...value].reduce((sum, digit, at) => sum + Number(digit) * (weights[at % 3] ?? 0), 0) % 10 === 0;
}

/** Whether a text is a business identifier code with the country of its bank (ISO 9362). */
export function isBic(value: string): boolean {
  return /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(value) && isIssuedCountry(value.slice(4, 6));
}

/** Whether a text is a number of five digits or more, also in groups and behind a few capitals, as those of accounts are. */
export function isAccountNumber(value: string): boolean {
  return /^(?:[A-Z]{1,4}[\s-]?)?\d(?:[\s.-]?\d){4,19}$/.test(value);
}
