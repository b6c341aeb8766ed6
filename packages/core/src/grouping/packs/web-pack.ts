import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { web } from './web.ts';

const failed = (value: string, transaction = '/'): object => ({ exception: { values: [{ type: 'Error', value }] }, transaction });

/** Failures of pages: missing files, hydration, React's numbered errors, and noise. */
export const webPack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...web,
    examples: [
      {
        event: failed('Loading chunk 32 failed.'),
        rule: 'web/asset',
        sameAs: failed('Failed to fetch dynamically imported module: https://shop.example/a.js'),
        notSameAs: failed('Unable to preload CSS for /a.css'),
      },
      {
        event: failed('Text content does not match server-rendered HTML.'),
        rule: 'web/hydration',
        sameAs: failed('Hydration failed because the server rendered HTML did not match the client.'),
        notSameAs: failed('Text content does not match server-rendered HTML.', '/cart'),
      },
      {
        event: failed('Minified React error #185; visit https://react.dev/errors/185'),
        rule: 'web/react',
        sameAs: failed('Minified React error #185; visit https://react.dev/errors/185?args[]=cart for the full message'),
        notSameAs: failed('Minified React error #310; visit https://react.dev/errors/310'),
      },
      {
        event: failed('ResizeObserver loop limit exceeded'),
        rule: 'web/resize-observer',
        sameAs: failed('ResizeObserver loop completed with undelivered notifications.'),
        notSameAs: failed('ResizeObserver is not defined'),
      },
      {
        event: failed('Extension context invalidated.'),
        rule: 'web/extension',
        sameAs: failed('Could not establish connection. Receiving end does not exist.'),
        notSameAs: failed('Could not establish connection to the shop.'),
      },
      {
        event: failed('Non-Error promise rejection captured with value: order 4711'),
        rule: 'web/rejection',
        sameAs: failed('Non-Error promise rejection captured with value: order 4712'),
        notSameAs: failed('Non-Error promise rejection captured with value: no customer'),
      },
    ],
  }))();
