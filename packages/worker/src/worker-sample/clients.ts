import * as Sentry from '@sentry/cloudflare';
import { plantedText } from '@vedette/tooling/samples/planted';
import * as Library from 'sentry-cloudflare-10';
import { guard, guarded, stats, type VedetteIntegration, vedette } from '../index.ts';

/** The bindings of the Worker. */
interface Bindings {
  readonly SENTRY_DSN: string;
  /** Whether any of the Worker's code knows of Vedette. */
  readonly GUARD: 'none' | 'guarded';
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

/** Sentences that the guard said, for a test to ask. */
const said: string[] = [];
const warn = (sentence: string): void => void said.push(sentence);

function optionsOf({ SENTRY_DSN }: Bindings): Sentry.CloudflareOptions {
  return { dsn: SENTRY_DSN, release: 'shop@1', defaultIntegrations: false };
}

/** A client beside the one of the invocation, with the transport of the SDK. */
function secondClient(integrations: VedetteIntegration[] = []): Sentry.CloudflareClient {
  const options = Sentry.getClient<Sentry.CloudflareClient>()?.getOptions();
  if (options === undefined) throw new Error('no client runs');
  return new Sentry.CloudflareClient({ ...options, integrations });
}

/** What a client is done to in an invocation, by its path; it answers what the client sent with. */
const cases: Readonly<Record<string, (guardedHere: boolean) => Sentry.CloudflareClient>> = {
  '/scope': () => {
    const client = secondClient();
    const scope = new Sentry.Scope();
    scope.setClient(client);
    client.init();
    scope.captureException(new Error(plantedText));
    return client;
  },
  '/current': () => {
    const client = secondClient();
    Sentry.setCurrentClient(client);
    client.init();
    Sentry.captureException(new Error(plantedText));
    return client;
  },
  '/unseen': () => {
    const client = secondClient();
    client.init();
    client.captureException(new Error(plantedText));
    return client;
  },
  '/guard': (guardedHere) => {
    const client = secondClient();
    if (guardedHere) guard(client, { warn });
    client.init();
    if (guardedHere) guard(client, { warn });
    client.captureException(new Error(plantedText));
    return client;
  },
  '/late': (guardedHere) => {
    const client = secondClient();
    client.init();
    if (guardedHere) client.addIntegration(vedette({ warn }));
    client.captureException(new Error(plantedText));
    return client;
  },
  '/shared': (guardedHere) => {
    const standing = Sentry.getClient()?.getIntegrationByName<VedetteIntegration>('Vedette');
    const client = secondClient(guardedHere && standing !== undefined ? [standing] : []);
    client.init();
    client.captureException(new Error(plantedText));
    return client;
  },
  '/cloned': () => {
    const scope = Sentry.getCurrentScope().clone();
    scope.captureException(new Error(plantedText));
    const client = Sentry.getClient<Sentry.CloudflareClient>();
    if (client === undefined) throw new Error('no client runs');
    return client;
  },
};

const shop = {
  async fetch(request: Request, { GUARD }: Bindings, _context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/said') return Response.json(said);
    if (pathname === '/stats') return Response.json(stats() ?? null);
    const client = cases[pathname]?.(GUARD === 'guarded');
    await client?.flush(2000);
    return new Response('fine');
  },
};

/** What knows of no guard: a Durable Object, or a part of the Worker that someone else wrote. */
const other = {
  async fetch(_request: Request, _bindings: Bindings, _context: Context): Promise<Response> {
    throw new Error(plantedText);
  },
};

// A guard would stand before every client from here on.
const front = Sentry.withSentry(process.env['GUARD'] === 'guarded' ? guarded(optionsOf, { warn }) : optionsOf, shop);
const back = Sentry.withSentry(optionsOf, other);
const library = Library.withSentry((bindings: Bindings) => ({ dsn: bindings.SENTRY_DSN, release: 'library@1' }), other);

/** A Worker in which more than one client sends. */
export const worker: object = {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    const asked = pathname === '/back' ? back : pathname === '/library' ? library : front;
    return asked.fetch(request, bindings, context);
  },
};
