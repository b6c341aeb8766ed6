import { init, secretAudit } from '@vedette/node';

init({ vedette: { audit: secretAudit({ rate: process.env.NODE_ENV === 'production' ? 0.01 : 1 }) } });
