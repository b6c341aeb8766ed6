import { essentials, toSentry } from '@vedette/node';

const patient = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /\bMRN-\d{8}\b/g };

export const { config, left } = toSentry([patient, ...essentials]);
