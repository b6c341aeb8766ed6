import { browserTracingIntegration, init } from '@sentry/browser';
import { options } from './page.ts';

init({ ...options, integrations: [browserTracingIntegration()] });
