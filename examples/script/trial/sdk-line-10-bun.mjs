import { plugin } from 'bun';
import * as exports from 'sentry-node-10';

// Bun has none of the hooks of Node.js's loader. Preloaded, it gives every package that asks for @sentry/node the Sentry 10 line.
plugin({
  name: 'sdk line 10',
  setup: (build) => {
    build.module('@sentry/node', () => ({ exports, loader: 'object' }));
  },
});
