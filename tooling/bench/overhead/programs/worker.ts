import { type CloudflareOptions, withSentry } from '@sentry/cloudflare';
import { guarded, withRequest } from '@vedette/worker';
import { failingOrder, oneIn } from './setting.ts';

/** The bindings of the Worker. */
interface Bindings {
  readonly SENTRY_DSN: string;
}

const isFailing = oneIn(Number(process.env['FAILS_ONE_IN']));
const tracesOneIn = Number(process.env['TRACES_ONE_IN']);
const sampler = oneIn(tracesOneIn);
const counts = { requests: 0, failures: 0 };

const handlers = {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/counts') return Response.json(counts);
    counts.requests += 1;
    console.info(`order ${counts.requests} was asked for`);
    if (pathname.endsWith(`/${failingOrder}`) || isFailing() === 1) {
      counts.failures += 1;
      throw new Error(`order ${counts.failures} of jane.doe@example.com was not paid with 4111 1111 1111 1111`);
    }
    const lines = ['kettle', 'lamp', 'chair'].map((title, at) => ({ sku: `LOTUS-${at}`, title, quantity: at + 1 }));
    return Response.json({ number: pathname.slice('/orders/'.length), lines, total: 12_900, currency: 'EUR' });
  },
};

function optionsOf({ SENTRY_DSN }: Bindings): CloudflareOptions {
  return {
    dsn: SENTRY_DSN,
    release: 'shop@1.0.0',
    environment: 'production',
    transportOptions: { bufferSize: 512 },
    ...(tracesOneIn > 0 && { tracesSampler: sampler }),
  };
}

function workerOf(variant: string | undefined): object {
  if (variant === 'plain') return withSentry(optionsOf, handlers);
  if (variant !== 'guarded') return handlers;
  const errors = Number(process.env['ERRORS']);
  const options = guarded(optionsOf, { budget: { errors: `${errors}/minute`, traces: '1000000/minute' } });
  return withSentry(options, withRequest(handlers, { route: () => '/orders/:order' }));
}

const worker: object = workerOf(process.env['VARIANT']);

// A Worker's module has to export it so.
export { worker as default };
