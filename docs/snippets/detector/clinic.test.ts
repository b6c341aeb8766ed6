import { scrubbedBy } from '@vedette/node';
import { describePack } from '@vedette/testing/vitest';
import { clinic } from './clinic.ts';

describePack('clinic', {
  detectors: clinic,
  examples: {
    'clinic/record': { found: ['no bed for REC-12345678', 'medicalRecord=A17'], left: ['REC-1234', 'REC-123456789'] },
    'clinic/insurer': { found: ['{"healthPlan":"Sunrise"}'] },
  },
  scrubbedBy,
});
