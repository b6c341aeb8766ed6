import { describeRulePack } from '@vedette/testing/vitest';
import { payments } from './payments-pack.ts';

describeRulePack(payments);
