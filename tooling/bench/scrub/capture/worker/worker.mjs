import * as Sentry from '@sentry/cloudflare';

async function place({ customer, cart, payment }, bindings) {
  await Sentry.startSpan({ name: 'SELECT cart', op: 'db.query', attributes: { 'db.system.name': 'sqlite' } }, () => cart.length);
  for (const [at, { sku, title }] of [...cart, ...cart, ...cart].entries()) {
    const url = `https://stock.lotus-shop.example/v1/${sku}?line=${at}`;
    Sentry.addBreadcrumb({
      category: 'stock',
      message: `${title} reserved for ${at % 4 === 0 ? customer.label : 'the customer'}`,
      data: { url, left: 3 },
    });
    await fetch(url);
  }
  console.warn(`order of ${customer.label} waits`, { region: bindings.REGION });
  Sentry.setExtra('payment', payment);
  const started = performance.now();
  throw new Error(`The order of ${customer.label} was not placed: ${payment.endpoint}`, {
    cause: new RangeError(`after ${started - started} ms`),
  });
}

/** A shop in a Worker, which fails at every order, and gives what the SDK sends to the binding KEEP. */
export default Sentry.withSentry(
  ({ LEAST, KEEP }) => ({
    dsn: 'https://public@sentry.lotus-shop.example/1',
    release: 'lotus-shop@4.12.0',
    environment: 'production',
    tracesSampleRate: 1,
    sendDefaultPii: LEAST === undefined,
    ...(LEAST !== undefined && { dataCollection: JSON.parse(LEAST) }),
    transport: () => ({
      send: async ([, items]) => {
        await KEEP.fetch('http://keep/', { method: 'POST', body: JSON.stringify(items) });
        return { statusCode: 200 };
      },
      flush: async () => true,
    }),
  }),
  {
    async fetch(request, bindings) {
      const order = await request.json();
      if (order.customer.user !== undefined) Sentry.setUser(order.customer.user);
      Sentry.setTag('colo', 'HAM');
      return Response.json(await place(order, bindings));
    },
  },
);
