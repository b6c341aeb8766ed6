import { passesLuhn } from '../luhn.ts';
import { isDay, weighted } from './check-digit.ts';

/** Whether a number is one of Spanish people (DNI) or of foreigners in Spain (NIE, with X, Y or Z): a letter tells the rest of 23. */
export function isSpanishNumber(number: string): boolean {
  const digits = number.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return /^\d{8}$/.test(digits) && 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === number.at(-1);
}

/** What a character at an odd place of an Italian tax code counts, by its place among digits and among letters. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Whether a text is the tax code of an Italian (D.M. 23 December 1976): surname, name, birthday, place, check letter; letters may stand for digits. */
export function isItalianCode(code: string): boolean {
  const sum = [...code.slice(0, 15)].reduce((total, character, at) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (at % 2 === 0 ? (odd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** Whether a number is a tax number of Portugal (NIF): its weighted sum gives the check digit. */
export function isPortugueseTaxNumber(number: string): boolean {
  const check = 11 - (weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return /^(?:[1235689]|4[5])\d{7,8}$/.test(number) && number.length === 9 && (check > 9 ? 0 : check) === Number(number[8]);
}

/** Whether a number is a tax number of Greece (AFM): weighted by powers of two. */
export function isGreekTaxNumber(number: string): boolean {
  const sum = weighted(number, [256, 128, 64, 32, 16, 8, 4, 2]);
  return /^\d{9}$/.test(number) && sum > 0 && (sum % 11) % 10 === Number(number[8]);
}

/** Whether a number is one of Greek social insurance (AMKA): birthday, serial number, and the check digit of Luhn. */
export function isGreekInsuranceNumber(number: string): boolean {
  return /^\d{11}$/.test(number) && isDay(number.slice(0, 2), number.slice(2, 4)) && passesLuhn(number);
}

/** Whether a number is one of Slovenian people and of others of former Yugoslavia (EMŠO, JMBG): birthday, region, serial number, check digit. */
export function isYugoslavNumber(number: string): boolean {
  const sum = weighted(number, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  const isBirthday = isDay(number.slice(0, 2), number.slice(2, 4));
  return /^\d{13}$/.test(number) && isBirthday && ((11 - (sum % 11)) % 11) % 10 === Number(number[12]);
}

/** Whether a number is one of Romanian people (CNP): sex and century, birthday, county, serial number, check digit. */
export function isRomanianNumber(number: string): boolean {
  const rest = weighted(number, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  const isBirthday = isDay(number.slice(5, 7), number.slice(3, 5));
  return /^[1-9]\d{12}$/.test(number) && isBirthday && (rest === 10 ? 1 : rest) === Number(number[12]);
}

/** Whether a number is one of Bulgarian people (EGN): birthday, with 20 or 40 added to the month for other centuries, and a check digit. */
export function isBulgarianNumber(number: string): boolean {
  const check = (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10;
  const isBirthday = isDay(number.slice(4, 6), String(Number(number.slice(2, 4)) % 20));
  return /^\d{10}$/.test(number) && isBirthday && check === Number(number[9]);
}
