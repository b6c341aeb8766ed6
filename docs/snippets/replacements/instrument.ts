import { init } from '@vedette/node';
import { policy } from './policy.ts';

init({ vedette: policy });
