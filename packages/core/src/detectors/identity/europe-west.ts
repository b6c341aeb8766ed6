import { passesHybrid, weighted } from './check-digit.ts';

/** Whether a number is a tax identification number of Germany (§ 139b AO; ISO 7064, MOD 11,10): one digit stands twice or thrice, and no other does. */
export function isGermanTaxId(number: string): boolean {
  const counts = [...'0123456789'].map((digit) => number.slice(0, -1).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return /^[1-9]\d{10}$/.test(number) && repeated.length === 1 && Number(repeated[0]) <= 3 && passesHybrid(number);
}

/** Whether a number is one of the German pension insurance: area, birthday, initial, serial number, check (VKVV, § 2). */
export function isGermanPensionNumber(number: string): boolean {
  const letter = String(number.charCodeAt(8) - 64).padStart(2, '0');
  const digits = number.slice(0, 8) + letter + number.slice(9, 11);
  const products = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].map((weight, at) => weight * Number(digits[at]));
  const sum = products.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  const isBirthday = Number(number.slice(2, 4)) <= 81 && Number(number.slice(4, 6)) <= 12;
  return /^\d{8}[A-Z]\d{3}$/.test(number) && isBirthday && sum % 10 === Number(number[11]);
}

/** Whether a number is one of Austrian social insurance (§ 31 ASVG): the fourth digit checks the others. */
export function isAustrianInsuranceNumber(number: string): boolean {
  const isBirthday = Number(number.slice(4, 6)) <= 31 && Number(number.slice(6, 8)) <= 15;
  return /^[1-9]\d{9}$/.test(number) && isBirthday && weighted(number, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(number[3]);
}

/** Whether a number is one of Swiss insurance (AHVN13): of the country 756, with the check digit of EAN-13. */
export function isSwissInsuranceNumber(number: string): boolean {
  return /^756\d{10}$/.test(number) && weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Whether a number is one of the French register of people (NIR, INSEE): sex, year, month, place, and the rest of 97. */
export function isFrenchNumber(number: string): boolean {
  const isWritten = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d{2}|2[AB])\d{8}$/.test(number);
  const rest = Number(number.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97;
  return isWritten && 97 - rest === Number(number.slice(13));
}

/** Whether a number is one of Dutch citizens (BSN): its weighted sum is a multiple of 11. */
export function isDutchNumber(number: string): boolean {
  return /^\d{9}$/.test(number) && Number(number) > 9999999 && weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** Whether a number is one of the Belgian register of people: birthday, serial number, and the rest of 97, with a 2 before it from 2000 on. */
export function isBelgianNumber(number: string): boolean {
  const check = Number(number.slice(9));
  const isBirthday = Number(number.slice(2, 4)) % 20 <= 12 && Number(number.slice(4, 6)) <= 31;
  const rests = ['', '2'].map((century) => 97 - (Number(century + number.slice(0, 9)) % 97));
  return /^\d{11}$/.test(number) && isBirthday && rests.includes(check);
}

/** Whether a number is one of Irish public service: a letter checks the digits and, where it is A or H, the letter behind it. */
export function isIrishNumber(number: string): boolean {
  const letters = 'WABCDEFGHIJKLMNOPQRSTUV';
  const second = /[AH]$/.test(number.slice(8)) ? letters.indexOf(number.slice(8)) * 9 : 0;
  const check = letters[(weighted(number, [8, 7, 6, 5, 4, 3, 2]) + second) % 23];
  return /^\d{7}[A-W][A-IWTX]?$/.test(number) && number[7] === check;
}
