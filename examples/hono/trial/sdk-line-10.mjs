import { registerHooks } from 'node:module';

// Preloaded before everything else, it gives every package that asks for @sentry/node the Sentry 10 line.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@sentry/node' ? next('sentry-node-10', { ...context, parentURL: import.meta.url }) : next(specifier, context),
});
