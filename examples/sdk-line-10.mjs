import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// Preloaded before everything else, it gives every package that asks for @sentry/node the Sentry 10 line, as the example
// that is started has it.
const parentURL = pathToFileURL(process.argv[1]).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@sentry/node' ? next('sentry-node-10', { ...context, parentURL }) : next(specifier, context),
});
