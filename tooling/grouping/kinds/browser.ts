import type { Kind } from '../kind.ts';

export const browser: Kind = {
  name: 'browser',
  title: 'pages: fetch, chunks, React',
  formats: [
    'Failed to fetch dynamically imported module: {url}',
    'Loading chunk {int} failed. (error: {asset})',
    'Loading CSS chunk {int} failed. ({asset})',
    'Unable to preload CSS for {asset}',
    "Cannot read properties of undefined (reading 'map')",
    "Cannot read properties of undefined (reading 'length')",
    "Cannot read properties of null (reading 'length')",
    'Minified React error #418; visit {url} for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
    'Minified React error #31; visit {url} for the full message or use the non-minified dev environment for full errors and additional helpful warnings.',
    'Blocked a frame with origin "{origin}" from accessing a cross-origin frame.',
    'Failed to load resource: the server responded with a status of 404 (Not Found)',
    'Failed to load resource: the server responded with a status of 502 (Bad Gateway)',
    'Non-Error promise rejection captured with keys: currentTarget, detail, isTrusted, target',
    'Script error for {asset}',
    "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of '{nano}' exceeded the quota.",
    'Product {nano} is not available in {int} of the shops',
    'Order {ulid} could not be placed: payment {prefixed} was declined',
    'Translation for {quoted} is missing',
    "WebSocket connection to '{wss}' failed: Error during WebSocket handshake: Unexpected response code: 502",
    'Request to {url} took {duration} and was given up',
    'Rendering of widget {uuid} failed after {int} attempts',
  ],
};
