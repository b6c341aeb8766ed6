import { registerHooks } from 'node:module';

/** Loads the lines of Express and Sentry that the variables name, in the place of those that the code names. */
const lines: Readonly<Record<string, string | undefined>> = {
  express: process.env['EXPRESS'],
  '@sentry/node': process.env['SENTRY'],
};

registerHooks({
  resolve: (specifier, context, resolve) => {
    const line = lines[specifier];
    return line === undefined ? resolve(specifier, context) : resolve(line, { ...context, parentURL: import.meta.url });
  },
});
