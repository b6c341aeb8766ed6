import * as Sentry from '@sentry/node';
import { definePolicy, vedette } from '@vedette/core';

const policy = definePolicy({
  environmentVariables: process.env,
  budget: { errors: '100/minute' },
});

export const guard = vedette(policy);

Sentry.init({ integrations: [guard] });
