import { passesLuhn } from './luhn.ts';

/** Whether a number is that of a mobile device, with its check digit (3GPP TS 23.003, 6.2.1 and Annex B). */
export function isDeviceNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  return /^\d{15}$/.test(digits) ? passesLuhn(digits) : /^\d{14}(?:\d{2})?$/.test(digits);
}
