import * as Sentry from '@sentry/node';
import { init } from '@vedette/node';

export const said: string[] = [];

init({ vedette: { warn: (sentence) => void said.push(sentence) } });

// Elsewhere, in code that knows nothing of Vedette:
Sentry.addIntegration(Sentry.anrIntegration());
