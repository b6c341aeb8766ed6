import { definePolicy } from '@vedette/node';
import { rules } from './rules.ts';

export const policy = definePolicy({
  fingerprintRules: rules,
  fingerprintGuard: { mostPerRule: 20, windowMinutes: 30 },
});
