import type { Detector } from '@vedette/node';

/** Replaces the built-in detector of this id: addresses of our own company are let out. */
export const email: Detector = {
  id: 'contact/email',
  label: 'email',
  contains: '@',
  pattern: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  validate: (address) => !address.toLowerCase().endsWith('@shop.example'),
};
