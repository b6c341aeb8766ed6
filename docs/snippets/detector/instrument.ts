import { init } from '@vedette/node';
import { membership } from './membership.ts';
import { patient } from './patient.ts';

init({ vedette: { detectors: [patient, membership] } });
