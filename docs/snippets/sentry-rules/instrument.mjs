import { init } from '@vedette/node';
import { rules } from './rules.mjs';

init({ vedette: { sentryRules: rules } });
