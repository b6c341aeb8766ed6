import { init } from '@vedette/node';
import { rules } from './rules.ts';

init({ vedette: { fingerprintRules: rules } });
