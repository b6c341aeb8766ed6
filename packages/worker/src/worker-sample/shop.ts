import * as Sentry from '@sentry/cloudflare';
import { guarded, stats, vedette, withRequest } from '../index.ts';

/** The bindings of the Worker. */
interface Bindings {
  readonly SENTRY_DSN: string;
  readonly GUARD: 'none' | 'integration' | 'guarded';
  /** Options of the SDK, as JSON. */
  readonly OPTIONS?: string;
  readonly SUITE: { fetch(url: string): Promise<Response> };
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

interface Batch {
  readonly messages: readonly { readonly body: unknown }[];
}

/** Sentences that the guard said, for a test to ask. */
const said: string[] = [];

function optionsOf({ SENTRY_DSN, OPTIONS }: Bindings): Sentry.CloudflareOptions {
  return { dsn: SENTRY_DSN, tracesSampleRate: 1, ...JSON.parse(OPTIONS ?? '{}') };
}

const shop = {
  async fetch(request: Request, { SUITE }: Bindings, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/said') return Response.json(said);
    if (pathname === '/stats') return Response.json(stats() ?? null);
    if (pathname === '/options') return Response.json(Sentry.getClient()?.getOptions());
    if (pathname === '/burst') for (let at = 0; at < 5; at += 1) Sentry.captureException(new Error(`order ${at} failed`));
    if (pathname === '/late')
      context.waitUntil(
        SUITE.fetch('http://suite/under-way')
          .then(() => Sentry.captureException(new Error('late')))
          .then(() => SUITE.fetch('http://suite/captured')),
      );
    if (pathname === '/customer') {
      Sentry.getIsolationScope().setUser({ id: 'customer-rosa-7781', email: 'rosa.diaz@example.org' });
      Sentry.captureMessage(`refused ${request.headers.get('x-request-id')}`);
    }
    if (pathname.startsWith('/orders/')) throw new Error(`no order ${pathname.slice('/orders/'.length)}`);
    return new Response('fine');
  },
  scheduled(): never {
    throw new Error('the night run failed');
  },
  queue({ messages }: Batch): never {
    throw new Error(`a batch of ${messages.length} failed`);
  },
  email(): never {
    throw new Error('the letter was not read');
  },
};

const policy = { ...JSON.parse(process.env['POLICY'] ?? '{}'), warn: (sentence: string) => void said.push(sentence) };

/** Once one is made, a guard stands before every client of the isolate. */
function guardedOptions(): (bindings: Bindings) => Sentry.CloudflareOptions {
  if (process.env['GUARD'] === 'none') return optionsOf;
  if (process.env['GUARD'] === 'guarded') return guarded(optionsOf, policy);
  const guard = vedette(policy);
  return (bindings) => ({ ...optionsOf(bindings), integrations: [guard] });
}

const told = withRequest(shop, { route: ({ url }) => new URL(url).pathname.replace(/\d+/g, ':order') });

/** A shop that fails in many ways. */
export const worker: object = Sentry.withSentry(guardedOptions(), {
  ...told,
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    if (new URL(request.url).pathname === '/bare') throw new Error('without facts');
    return told.fetch(request, bindings, context);
  },
});
