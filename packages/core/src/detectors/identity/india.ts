import { passesVerhoeff } from './check-digit.ts';

/** Whether twelve digits are an Aadhaar number: the first is none of 0 and 1, the check digit is Verhoeff's (UIDAI, A UID Numbering Scheme). */
export function isAadhaar(number: string): boolean {
  return /^[2-9]\d{11}$/.test(number) && number !== [...number].reverse().join('') && passesVerhoeff(number);
}

/** Whether a text is a Permanent Account Number: its fourth letter says what its holder is (Income Tax Department). */
export function isAccountNumber(number: string): boolean {
  return /^[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z]$/.test(number);
}

/** Whether a text is a number of a taxpayer of goods and services: state, account number, entity, `Z`, and a check in base 36 (GSTN). */
export function isTaxpayerNumber(number: string): boolean {
  const base36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = [...number.slice(0, 14)].reduce((total, character, at) => {
    const product = base36.indexOf(character) * (at % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return /^[0-3]\d[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/.test(number) && base36[(36 - (sum % 36)) % 36] === number[14];
}
