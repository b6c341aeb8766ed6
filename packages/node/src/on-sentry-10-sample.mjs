// Gives the Sentry 10 line to a child process: `node --import ./on-sentry-10-sample.mjs app.mjs`.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => next(specifier === '@sentry/node' ? 'sentry-node-10' : specifier, context),
});
