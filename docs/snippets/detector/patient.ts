import type { Detector } from '@vedette/node';

export const patient: Detector = {
  id: 'clinic/patient',
  label: 'patient',
  keys: ['patient id', 'medical record'],
  pattern: /\bMRN-\d{8}\b/g,
  contains: 'mrn-',
};
