import { passesLuhn } from '../luhn.ts';
import { isDay, weighted } from './check-digit.ts';

/** Whether a number is one of Swedish people: birthday, also 60 days later for coordination, serial number, and the check digit of Luhn. */
export function isSwedishNumber(number: string): boolean {
  const digits = number.slice(-10);
  const day = Number(digits.slice(4, 6));
  const isBirthday = isDay(String(day > 60 ? day - 60 : day), digits.slice(2, 4));
  return /^(?:(?:19|20)\d{2})?\d{10}$|^(?:19|20)\d{10}$/.test(number) && isBirthday && passesLuhn(digits);
}

/** Whether a number is one of Finnish people: birthday, century, serial number, and the rest of 31. */
export function isFinnishNumber(number: string): boolean {
  const [, birthday = '', serial = '', check = ''] = /^(\d{6})[A-FU-Y]?(\d{3})([A-Z\d])$/.exec(number) ?? [];
  const rest = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(birthday + serial) % 31];
  return birthday !== '' && isDay(birthday.slice(0, 2), birthday.slice(2, 4)) && rest === check;
}

/** Whether a number is one of Danish people: birthday and serial number; those from before 2007 have a sum that is a multiple of 11. */
export function isDanishNumber(number: string): boolean {
  const isBirthday = isDay(number.slice(0, 2), number.slice(2, 4));
  return /^\d{10}$/.test(number) && isBirthday && weighted(number, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Whether a number is one of Norwegian people: birthday, also 40 days later for those who are staying, serial number, two check digits. */
export function isNorwegianNumber(number: string): boolean {
  const day = Number(number.slice(0, 2));
  const isBirthday = isDay(String(day > 40 ? day - 40 : day), number.slice(2, 4));
  const first = weighted(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0;
  return /^\d{11}$/.test(number) && isBirthday && first && weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Whether a number is one of Icelandic people: birthday, serial number, check digit, century. */
export function isIcelandicNumber(number: string): boolean {
  const isBirthday = isDay(number.slice(0, 2), number.slice(2, 4));
  return /^\d{9}[089]$/.test(number) && isBirthday && weighted(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Whether a number is one of Estonian or Lithuanian people: sex and century, birthday, serial number, check digit in two steps. */
export function isBalticNumber(number: string): boolean {
  const first = weighted(number, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = first < 10 ? first : (weighted(number, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  const isBirthday = isDay(number.slice(5, 7), number.slice(3, 5));
  return /^[1-8]\d{10}$/.test(number) && isBirthday && check === Number(number[10]);
}

/** Whether a number is one of Latvian people: birthday, or 32 for those given since 2017, and its check digit. */
export function isLatvianNumber(number: string): boolean {
  const check = ((1 + weighted(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10;
  const isBirthday = isDay(number.slice(0, 2), number.slice(2, 4)) && check === Number(number[10]);
  return /^\d{11}$/.test(number) && (number.startsWith('32') || isBirthday);
}
