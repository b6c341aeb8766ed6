import { env } from 'cloudflare:workers';
import { withSentry } from '@sentry/cloudflare';
import { durableObjectStore, guarded, scrubTunnel, withRequest } from '@vedette/worker';
import { handlers, routeOf } from '../shop/handlers.mjs';

// The class of the object that keeps the budget; wrangler.jsonc names it.
export { BudgetObject } from '@vedette/worker';

const options = guarded(({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN }), {
  budget: { errors: '50000/month', store: durableObjectStore(() => env.BUDGET) },
});

// What the shop's pages send, by the option `tunnel: '/tunnel'` of their SDK.
const tunnel = scrubTunnel({ dsns: [env.PAGES_DSN] });

const shop = {
  ...handlers,
  fetch: (request, bindings, context) =>
    new URL(request.url).pathname === '/tunnel' ? tunnel(request) : handlers.fetch(request, bindings, context),
};

export default withSentry(options, withRequest(shop, { route: routeOf }));
