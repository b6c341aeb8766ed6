import { fingerprintRulesFrom, init } from '@vedette/node';
import { rules } from './rules.ts';

init({ vedette: { fingerprintRules: fingerprintRulesFrom(rules) } });
