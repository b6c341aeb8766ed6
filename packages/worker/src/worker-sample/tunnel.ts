import * as Sentry from '@sentry/cloudflare';
import { guarded, scrubTunnel } from '../index.ts';

/** The bindings of the Worker. */
interface Bindings {
  readonly SENTRY_DSN: string;
}

const warn = (): void => undefined;
const voucher = { id: 'shop/voucher', label: 'voucher', pattern: /voucher-\d{4}/g } as const;

const tunnel = scrubTunnel({
  dsns: ['https://public@pages.invalid/7'],
  mostAtOnce: Number(process.env['MOST'] ?? 50),
  address: (request) => (process.env['ADDRESS'] === 'told' ? (request.headers.get('cf-connecting-ip') ?? undefined) : undefined),
});

/** A Worker whose pages send to it what is for Sentry. */
export const worker: object = Sentry.withSentry(
  guarded(({ SENTRY_DSN }: Bindings) => ({ dsn: SENTRY_DSN }), { warn, detectors: [voucher] }),
  {
    async fetch(request: Request): Promise<Response> {
      const { pathname } = new URL(request.url);
      if (pathname === '/tunnel') return tunnel(request);
      return pathname === '/stats' ? Response.json(tunnel.stats()) : new Response('fine');
    },
  },
);
