import { rules } from './rules.mjs';

export const { payload, meta, findings } = rules.scrub('event', { message: 'no bed for MRN-12345678' });
