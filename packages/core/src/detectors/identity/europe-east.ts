import { isDay, weighted } from './check-digit.ts';

/** Whether a number is one of Polish people (PESEL): birthday, with 20 to 80 added to the month for other centuries, and a check digit. */
export function isPolishNumber(number: string): boolean {
  const isBirthday = isDay(number.slice(4, 6), String(Number(number.slice(2, 4)) % 20));
  return /^\d{11}$/.test(number) && isBirthday && weighted(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Whether a number is a tax number of Poland (NIP): its weighted sum gives the check digit. */
export function isPolishTaxNumber(number: string): boolean {
  return /^[1-9]\d{9}$/.test(number) && weighted(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(number[9]);
}

/**
 * Whether a number is one of Czech or Slovak people (rodné číslo): birthday, with 20, 50 or 70 added to the month, and since
 * 1954 a multiple of 11.
 */
export function isCzechNumber(number: string): boolean {
  const isBirthday = isDay(number.slice(4, 6), String((Number(number.slice(2, 4)) % 50) % 20));
  const isChecked =
    number.length === 9 || Number(number) % 11 === 0 || ((Number(number.slice(0, 9)) % 11) % 10 === 0 && number.endsWith('0'));
  return /^\d{9,10}$/.test(number) && isBirthday && isChecked;
}

/** Whether a number is one of Hungarian social insurance (TAJ): weighted by 3 and 7. */
export function isHungarianInsuranceNumber(number: string): boolean {
  return /^\d{9}$/.test(number) && weighted(number, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === Number(number[8]);
}

/** Whether a number is a tax number of Hungarian people: it begins with 8 and is weighted by its places. */
export function isHungarianTaxNumber(number: string): boolean {
  return /^8\d{9}$/.test(number) && weighted(number, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === Number(number[9]);
}
