import { passesLuhn } from '../luhn.ts';

/** Whether nine digits may be a social security number: area, group and serial are given (SSA, POMS RM 10201). */
export function isSecurityNumber(number: string): boolean {
  return (
    /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(number) && !/^(\d)\1{8}$|^(?:078051120|219099999|123456789)$/.test(number)
  );
}

/** Whether nine digits may be a number of a taxpayer without a social security number (IRS, ITIN): groups that are given. */
export function isIndividualTaxpayerNumber(number: string): boolean {
  return /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(number);
}

/** Whether nine digits may be a number of an employer: its first two say a campus (IRS, EIN prefixes). */
export function isEmployerNumber(number: string): boolean {
  return (
    /^(?:0[1-6]|1[0-6]|[2-5]\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\d{7}$/.test(number) &&
    !/^(?:07|08|09|17|18|19|28|29|49)/.test(number)
  );
}

/** Whether ten digits are a National Provider Identifier: the check digit of Luhn behind 80840 (45 CFR 162.406). */
export function isProviderNumber(number: string): boolean {
  return /^[12]\d{9}$/.test(number) && passesLuhn(`80840${number}`);
}

/** Whether a text is the number of a registrant of the DEA: two letters, six digits, and the last digit of their sum. */
export function isRegistrantNumber(number: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = [...number.slice(2)].map(Number);
  return /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(number) && (a + c + e + 2 * (b + d + f)) % 10 === check;
}

/** Whether a text is the number of a beneficiary of Medicare (CMS, MBI format): letters that are no digits by their looks. */
export function isBeneficiaryNumber(number: string): boolean {
  return /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/.test(number);
}
