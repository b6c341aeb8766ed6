import * as Sentry from '@sentry/cloudflare';

const routes = [
  { method: 'POST', pattern: '/orders', answer: order },
  { method: 'GET', pattern: '/customers/:email', answer: lookUp },
  { method: 'POST', pattern: '/newsletters', answer: subscribe },
];

function routeTaken({ method, url }) {
  const { pathname } = new URL(url);
  return routes.find((route) => route.method === method && new URLPattern({ pathname: route.pattern }).test({ pathname }));
}

/** The pattern of the route that a request takes. */
export function routeOf(request) {
  return routeTaken(request)?.pattern;
}

async function order(request) {
  const { customer, card } = await request.json();
  Sentry.setUser({ id: customer.id, email: customer.email });
  Sentry.addBreadcrumb({ category: 'order', message: `cart of ${customer.email}`, data: { password: customer.password } });
  Sentry.logger.info(`charging ${card}`, { customer: customer.email });
  throw new Error(`The card ${card} of ${customer.email} was declined`);
}

function lookUp(request) {
  const email = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1));
  throw new Error(`No orders for ${email}`);
}

/** Answers at once; what fails afterwards is reported, too. */
async function subscribe(request, context) {
  const { email } = await request.json();
  context.waitUntil(Promise.resolve().then(() => Sentry.captureException(new Error(`The mail server refused ${email}`))));
  return new Response('welcome', { status: 202 });
}

export const handlers = {
  async fetch(request, _bindings, context) {
    const route = routeTaken(request);
    return route === undefined ? new Response('not found', { status: 404 }) : route.answer(request, context);
  },
  async scheduled() {
    throw new Error('The nightly report to reports@shop.example failed');
  },
  async queue({ messages }) {
    for (const { body } of messages) throw new Error(`No invoice for ${body.email}, asked from ${body.address}`);
  },
};
