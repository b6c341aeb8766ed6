import { browserTracingIntegration } from '@sentry/browser';
import { init } from '@vedette/browser';
import { options } from './page.ts';

init({ ...options, integrations: [browserTracingIntegration()], vedette: { budget: { errors: '20/minute' } } });
