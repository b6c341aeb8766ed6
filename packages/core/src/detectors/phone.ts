import type { Detector } from './detector.ts';
import { findPhoneNumber, isPhoneNumber } from './phone-number.ts';

/** Telephone numbers by their key, and international ones wherever they stand. In force where it is asked for. */
export const phone: readonly Detector[] = [
  {
    id: 'contact/phone',
    label: 'phone',
    keys: ['phone', 'phone number', 'telephone', 'mobile number', 'cell phone', 'msisdn', 'fax number'],
    starts: ['+'],
    find: findPhoneNumber,
    validate: isPhoneNumber,
  },
];
