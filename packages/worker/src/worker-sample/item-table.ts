import * as Sentry from '@sentry/cloudflare';
import { vedette } from '../index.ts';
import { type Row, rows } from '../item-rows-sample.ts';

interface Bindings {
  readonly SENTRY_DSN: string;
  readonly GUARD: 'none' | 'integration';
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

function listOf(value: unknown): Sentry.CloudflareOptions['integrations'] & object {
  return Array.isArray(value) ? value : [];
}

/** Options that collect most, whatever the guard. */
function optionsOf({ options }: Row, { SENTRY_DSN, GUARD }: Bindings): Sentry.CloudflareOptions {
  const most: object = { enableLogs: true, sendDefaultPii: true };
  const own = [listOf(Reflect.get(options, 'integrations'))].flat();
  return {
    dsn: SENTRY_DSN,
    release: 'shop@1',
    tracesSampleRate: 1,
    maxValueLength: 100_000,
    ...most,
    ...options,
    integrations: GUARD === 'none' ? own : [vedette({ warn: () => undefined }), ...own],
  };
}

/** The guard of the last row, which is asked once everything of it has been sent. */
function statsOf(guard: unknown): unknown {
  const stats: unknown = typeof guard === 'object' && guard !== null && Reflect.get(guard, 'stats');
  return typeof stats === 'function' ? Reflect.apply(stats, guard, []) : undefined;
}

/** Makes the item of a row with a client of its own, as if nothing had run in this isolate before. */
export const worker: object = {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/stats') return Response.json(statsOf(Reflect.get(globalThis, 'guard')) ?? null);
    Reflect.deleteProperty(globalThis, '__SENTRY_CLOUDFLARE_CLIENT__');
    const row = rows[Number(pathname.slice(1))];
    if (row === undefined) return new Response(null, { status: 404 });
    const handlers = {
      async fetch(_request: Request, _bindings: Bindings, _context: Context): Promise<Response> {
        const client = Sentry.getClient<Sentry.CloudflareClient>();
        if (client === undefined) return new Response(null, { status: 503 });
        Reflect.set(globalThis, 'guard', client.getIntegrationByName('Vedette'));
        await row.send(client);
        return new Response();
      },
    };
    return Sentry.withSentry((): Sentry.CloudflareOptions => optionsOf(row, bindings), handlers).fetch(
      request,
      bindings,
      context,
    );
  },
};
