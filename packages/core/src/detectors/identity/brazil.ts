import { weighted } from './check-digit.ts';

function checkOf(sum: number): number {
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

/** Whether eleven digits are a number of a person (CPF, Receita Federal): two check digits, and not one digit alone. */
export function isPersonNumber(number: string): boolean {
  const first = checkOf(weighted(number, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
  const second = checkOf(weighted(number, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
  return /^(?!(\d)\1{10})\d{11}$/.test(number) && number.endsWith(`${first}${second}`);
}

/** Whether fourteen digits, or digits and capitals, are a number of a company (CNPJ, IN RFB 2.229/2024): two check digits. */
export function isCompanyNumber(number: string): boolean {
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const values = [...number].map((character) => character.charCodeAt(0) - 48);
  const sum = (count: number): number =>
    weights.slice(-count).reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  const isWritten = /^(?!(\d)\1{13})[A-Z\d]{12}\d{2}$/.test(number);
  return isWritten && number.endsWith(`${checkOf(sum(12))}${checkOf(sum(13))}`);
}

/** Whether eleven digits are a number of social integration (PIS, PASEP, NIS): one check digit. */
export function isIntegrationNumber(number: string): boolean {
  const check = checkOf(weighted(number, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  return /^(?!(\d)\1{10})\d{11}$/.test(number) && check === Number(number[10]);
}
