import { weighted } from './check-digit.ts';

/** Whether a number is one of the National Health Service: its weighted sum is a multiple of 11 (NHS Data Dictionary). */
export function isHealthNumber(number: string): boolean {
  return /^[3-9]\d{9}$/.test(number) && weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Whether a text is a National Insurance number with a prefix that is given (HMRC, NIM39110). */
export function isInsuranceNumber(number: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(number);
}

/** Whether a number is a Unique Taxpayer Reference: its first digit checks the others. */
export function isTaxpayerReference(number: string): boolean {
  const check = '21987654321'[weighted(number.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11];
  return /^\d{10}$/.test(number) && check === number[0];
}

/** Whether a text is the number of a British driver: surname, decade, month with 50 added for women, day, year, initials, check. */
export function isDriverNumber(number: string): boolean {
  const month = Number(number.slice(6, 8)) % 50;
  const day = Number(number.slice(8, 10));
  return /^[A-Z]{1,5}9{0,4}\d{6}[A-Z][A-Z9]\d[A-Z]{2}$/.test(number) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
