import './instrument.ts';
import { pay } from './pay.ts';
import { whoAsked } from './who-asked.ts';

export const handler = whoAsked(pay);
