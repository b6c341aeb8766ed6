import { defineDetector } from '@vedette/node';

/** The pack of a clinic. */
export const clinic = [
  defineDetector({
    id: 'clinic/record',
    label: 'record',
    keys: ['medical record', 'patient file'],
    starts: ['rec-'],
    pattern: /REC-\d{8}(?!\d)/g,
  }),
  defineDetector({ id: 'clinic/insurer', label: 'insurer', keys: ['insurer', 'health plan'] }),
];
