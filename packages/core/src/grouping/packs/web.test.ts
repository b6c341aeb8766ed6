import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { web } from './web.ts';

function of(
  value: string,
  more: { readonly type?: string; readonly file?: string; readonly event?: object } = {},
): string | undefined {
  const { type = 'Error', file = 'https://shop.example/main.js', event = {} } = more;
  const stacktrace = { frames: [{ function: 'run', filename: file, in_app: true }] };
  const whole = { exception: { values: [{ type, value, stacktrace }] }, ...event };
  for (const rule of web.rules) {
    const parts = fingerprintBy(rule, whole, {});
    if (parts !== undefined) return `${rule.id} ${parts.join('')}`;
  }
  return undefined;
}

test('a file that a new release took away is one fault, whichever browser and bundler tells of it', () => {
  for (const message of [
    'Loading chunk 32 failed.\n(missing: https://shop.example/static/js/32.491d2807.chunk.js)',
    'Loading chunk vendors-node_modules failed.',
    'Loading chunk 7 failed (https://shop.example/7.js)',
    'Failed to fetch dynamically imported module: https://shop.example/assets/Cart-C3xTq91A.js',
    'error loading dynamically imported module: https://shop.example/assets/Cart-C3xTq91A.js',
    'Failed to load chunk /_next/static/chunks/4bd1b696.js from module 12',
    'Importing a module script failed.',
    "'text/html' is not a valid JavaScript MIME type.",
    'Failed to load script: /_next/static/chunks/pages/cart-0a1b2c3d4e5f6071.js',
    'Uncaught ChunkLoadError: Loading chunk 5 failed.',
    'ChunkLoadError: it took too long',
    'Uncaught (in promise) TypeError: Importing a module script failed.',
    'TypeError: Failed to fetch dynamically imported module: https://shop.example/assets/Cart-C3xTq91A.js',
    'Non-Error promise rejection captured with value: ChunkLoadError: Loading chunk 5 failed.',
  ])
    expect(of(message)).toBe('web/asset fault=asset;asset=script;');
  expect(of('timeout', { type: 'ChunkLoadError' })).toBe('web/asset fault=asset;asset=script;');
  for (const message of ['Unable to preload CSS for /assets/Cart-C3xTq91A.css', 'Loading CSS chunk 32 failed.'])
    expect(of(message)).toBe('web/asset fault=asset;asset=style;');
});

test('a page that differs from what the server made of it is told by its route', () => {
  const event = { transaction: '/orders/:id' };
  for (const message of [
    'Hydration failed because the initial UI does not match what was rendered on the server.',
    "Hydration failed because the server rendered HTML didn't match the client.",
    'Text content does not match server-rendered HTML.',
    'There was an error while hydrating. Because the error happened outside of a Suspense boundary, …',
    'Hydration completed but contains mismatches.',
    'Expected server HTML to contain a matching <div> in <main>.',
    'NG0500: During hydration Angular expected <div> but found <span>.',
    'NG0502: During hydration Angular expected <p> to be present.',
    'Warning: Expected server HTML to contain a matching <div> in <p>.',
    'Warning: Did not expect server HTML to contain a <ul> in <nav>.',
    'Warning: Prop `className` did not match. Server: "a" Client: "b"',
    "A tree hydrated but some attributes of the server rendered HTML didn't match the client properties.",
    '[Vue warn]: Hydration node mismatch:\n- rendered on server: <div>',
    '[svelte] hydration_mismatch\nHydration failed because the initial UI does not match',
  ]) {
    expect(of(message, { event })).toBe('web/hydration fault=hydration;route=/orders/:id;');
    // What a framework tells the console is a message and no exception.
    expect(of(message, { event: { ...event, exception: undefined, message } })).toBe(of(message, { event }));
  }
  expect(of('Text content does not match server-rendered HTML.')).toBe('web/hydration fault=hydration;');
});

test('a numbered error of React is told by its number, and those on hydration by their route too', () => {
  const react = (number: number): string | undefined =>
    of(`Minified React error #${number}; visit https://react.dev/errors/${number}`, { event: { transaction: '/cart' } });
  expect(react(418)).toBe('web/hydration fault=hydration;react=418;route=/cart;');
  expect(react(423)).toBe('web/hydration fault=hydration;react=423;route=/cart;');
  expect(react(185)).toBe('web/react {{ default }}react=185;');
  expect(of('Uncaught Error: Minified React error #31; visit x')).toBe('web/react {{ default }}react=31;');
});

test('noise is one fault each: loops of observers, and what extensions throw', () => {
  for (const message of ['ResizeObserver loop limit exceeded', 'ResizeObserver loop completed with undelivered notifications.'])
    expect(of(message)).toBe('web/resize-observer fault=resize observer;');
  const safari = ['safari-web-extension://abc/a.js', 'webkit-masked-url://hidden/'];
  for (const file of ['chrome-extension://abc/content.js', 'moz-extension://abc/a.js', ...safari])
    expect(of('x is undefined', { file })).toBe('web/extension fault=browser extension;');
  expect(of('Non-Error promise rejection captured with value: Object Not Found Matching Id:3, MethodName:update')).toBe(
    'web/extension fault=browser extension;',
  );
  expect(of('Extension context invalidated.')).toBe('web/extension fault=browser extension;');
});

/** What applications say of chunks that are no files of a bundler. */
const ownSentences: readonly string[] = [
  'Loading chunk of audio failed',
  'Loading chunk 7 failed to decode',
  'Loading chunk intro failed',
];

test('other errors are left alone', () => {
  for (const message of ['x is not a function', 'order 418 failed to hydrate', 'Loading order 7 failed', ''].concat(ownSentences))
    expect(of(message)).toBeUndefined();
});

test('sentences of an application that only begin like those of frameworks are left to its stack', () => {
  for (const message of [
    'Hydration failed for the cache',
    'Text content does not match the schema',
    'Failed to load module script: x',
    'Failed to load script: https://js.payments.example/v3',
    'Prop width did not match the image',
    'Loading chunk 5 failed (upload of a.mov)',
    'Failed to load chunk 5 of a.mov',
    'NG0505: Angular hydration was requested',
  ])
    expect(of(message)).toBeUndefined();
});
