import { init } from '@vedette/node';
import { payments } from './payments-pack.ts';

init({ vedette: { fingerprintPacks: [payments] } });
