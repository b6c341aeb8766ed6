export type { CountryCode } from 'libphonenumber-js/max';
export { definePhone, type PhoneOptions } from './define-phone.ts';
