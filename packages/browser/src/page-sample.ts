import * as Sentry from '@sentry/browser';
import type * as Library from 'sentry-browser-10';
import * as Deferred from './deferred.ts';
import * as Vedette from './index.ts';

/** How the SDK of a page is started. */
export interface Start {
  readonly dsn: string;
  /** Whether Vedette stands before it, or will once it is loaded. */
  readonly guarded: boolean | 'later';
}

/** What the tests find on a page. */
export interface Sample {
  /** The SDK of the line in hand. */
  readonly Sentry: typeof Sentry;
  readonly Vedette: typeof Vedette;
  readonly Deferred: typeof Deferred;
  /** The SDK that a library brought along: on the Sentry 10 line the same one. */
  readonly library: () => Promise<typeof Library>;
  /** Starts the SDK with everything it can collect; the guard comes last among the integrations. */
  readonly start: (how: Start, options?: Sentry.BrowserOptions) => Sentry.BrowserClient;
  /** Keeps the page busy in a function that a profile shows. */
  readonly work: (milliseconds: number) => void;
  /** Throws from the script of the page. */
  readonly fail: (message: string) => never;
}

declare global {
  interface Window {
    sample: Sample;
    /** Throws from a script that stands in the page itself. */
    refuse: () => never;
  }
}

function start({ dsn, guarded }: Start, { integrations = [], ...options }: Sentry.BrowserOptions = {}): Sentry.BrowserClient {
  const own = Array.isArray(integrations) ? [...integrations] : [];
  const make = (): ReturnType<typeof Vedette.vedette> => Vedette.vedette({ warn: () => undefined });
  const all = {
    dsn,
    release: 'sample@1.0.0',
    // Only the Sentry 10 line knows it; the Sentry 11 line collects by default.
    ...{ sendDefaultPii: true },
    ...options,
  };
  if (guarded === 'later') {
    const load = (): Promise<void> => new Promise((loaded) => setTimeout(loaded, 100));
    Deferred.init({ ...all, integrations: own, guard: () => load().then(make) });
  } else Sentry.init({ ...all, integrations: guarded ? [...own, make()] : own });
  const client = Sentry.getClient<Sentry.BrowserClient>();
  if (client === undefined) throw new Error('the SDK did not start');
  return client;
}

function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) JSON.stringify([...document.querySelectorAll('*')].map(({ tagName }) => tagName));
}

function fail(message: string): never {
  throw new Error(message);
}

window.sample = { Sentry, Vedette, Deferred, library: () => import('sentry-browser-10'), start, work, fail };
