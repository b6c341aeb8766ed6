import { init } from '@vedette/node';
import { courierRules } from './courier/rule-pack.mjs';

// Loaded first: node --import ./instrument.mjs start.mjs
init({ dsn: process.env.SENTRY_DSN, vedette: { fingerprintPacks: [courierRules] } });
