import { passesLuhn } from './luhn.ts';

/**
 * Whether a number is that of a mobile device: an IMEI with its check digit (3GPP TS 23.003, 6.2.1 and Annex B), one without
 * it or with the version of its software, or a MEID in hexadecimal digits (3GPP2 S.R0048-A).
 */
export function isDeviceNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  return /^\d{15}$/.test(digits) ? passesLuhn(digits) : /^(?:[A-F\d]{14}|\d{16})$/i.test(digits);
}
