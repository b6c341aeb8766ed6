import { messageOf } from '../../sentry.ts';
import { withoutLead } from '../lead.ts';
import type { BuiltInPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { besideFrames, partsOf } from '../strategy.ts';
import type { Views } from '../views.ts';
import { rejectionRule } from './rejection.ts';

/** What the outermost exception says whose type or message is such, or an event that has only a message; without its lead. */
function said(event: object, { exceptions }: Views, pattern: RegExp): string | undefined {
  if (exceptions.length > 0) return exceptions.find(({ type = '', said: own }) => pattern.test(own) || pattern.test(type))?.said;
  const message = withoutLead(messageOf(event)?.slice(0, 500) ?? '');
  return pattern.test(message) ? message : undefined;
}

const missingAsset =
  /^ChunkLoadError|^(?:Loading (?:CSS )?chunk \S{1,200} failed(?:\.$|\.?\s{1,9}\((?:(?:error|missing|timeout): |\/|https?:))|Failed to load chunk (?:\/|https?:)|Failed to load script: \S{0,200}\/_next\/|Unable to preload CSS for |Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Failed to load module script: Expected |'text\/html' is not a valid JavaScript MIME type)/i;

/** A page that was open while a new release took away the files it was made of: one fault, whichever file is missed. */
const asset: FingerprintRule = {
  id: 'web/asset',
  reason: 'stale asset',
  group: (event, _hint, views) => {
    const missing = said(event, views, missingAsset);
    if (missing === undefined) return undefined;
    return [part('fault', 'asset'), part('asset', /\bCSS\b/.test(missing) ? 'style' : 'script')];
  },
};

/** How React, Vue, Svelte and Angular tell that a page differs from what the server made of it. */
const mismatch =
  /^(?:Hydration (?:failed because|completed but contains|(?:node|text|text content|children|attribute|class|style) mismatch)|Text content does not match server|(?:Text content|Prop `[^`]{1,100}`) did not match\. |There was an error while hydrating|A tree hydrated but some attributes|This Suspense boundary received an update before it finished hydrating|(?:Expected|Did not expect) server HTML to contain|hydration_mismatch|NG0?50[0-2]\b|https:\/\/svelte\.dev\/e\/hydration)/i;

const react = /^Minified React error #(\d{1,4})/;

/** The numbers of React's errors on hydration. */
const hydrationErrors = /^4(?:1[89]|2[1-5])$/;

/** The frames are those of the framework; what differs is the page. */
const hydration: FingerprintRule = {
  id: 'web/hydration',
  reason: 'hydration',
  group: (event, _hint, views) => {
    const number = react.exec(said(event, views, react) ?? '')?.[1];
    if (number === undefined ? said(event, views, mismatch) === undefined : !hydrationErrors.test(number)) return undefined;
    return [part('fault', 'hydration'), ...partsOf({ react: number }), ...partsOf({ route: views.http?.route })];
  },
};

/** What else React throws in a production build: it says a number, and its frames are the same for many. */
const reactError: FingerprintRule = {
  id: 'web/react',
  reason: 'no in-app frame',
  group: (event, _hint, views) => {
    const number = react.exec(said(event, views, react) ?? '')?.[1];
    return number === undefined ? undefined : besideFrames(views, [part('react', number)]);
  },
};

const resizing: FingerprintRule = {
  id: 'web/resize-observer',
  reason: 'noise',
  group: (event, _hint, views) =>
    said(event, views, /^ResizeObserver loop/) === undefined ? undefined : [part('fault', 'resize observer')],
};

const extensionAddress = /^(?:(?:chrome|moz|safari|safari-web|ms-browser)-extension|webkit-masked-url):/;
const ofExtensions =
  /^(?:Extension context invalidated|Could not establish connection\. Receiving end does not exist|A listener indicated an asynchronous response|Object Not Found Matching Id:|Invalid call to runtime\.sendMessage)/;

/** What extensions of browsers throw into a page. */
const extension: FingerprintRule = {
  id: 'web/extension',
  reason: 'noise',
  group: (event, _hint, views) => {
    const isThrown = extensionAddress.test(views.root?.frames.at(-1)?.filename ?? '');
    return isThrown || said(event, views, ofExtensions) !== undefined ? [part('fault', 'browser extension')] : undefined;
  },
};

/** What the SDK tells of things that were thrown or rejected with, and are no errors. */
const rejection = /* @__PURE__ */ rejectionRule(
  'web/rejection',
  /captured as (?:promise rejection|exception)|^Non-Error .{1,60}captured with value: (.*)/s,
);

/** Failures of pages: missing files, hydration, React's numbered errors, and noise. */
export const web: BuiltInPack = {
  name: 'vedette:web',
  version: '1',
  before: ['vedette:http', 'vedette:node'],
  rules: [asset, hydration, reactError, resizing, extension, rejection],
};
