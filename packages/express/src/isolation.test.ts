import { setupExpressErrorHandler } from '@sentry/node';
import { expect, test } from 'vitest';
import { serve } from './application-sample.ts';
import { captureFaults, requestContext } from './index.ts';

test.each(['before', 'after'])('requests are kept apart where the SDK does not, and its handlers stand %s', async (place) => {
  let arrived = 0;
  let open = (): void => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const site = await serve(
    (application) => {
      // The SDK's handlers note the request in whatever scope there is, the one outside of all requests included.
      if (place === 'before') setupExpressErrorHandler(application);
      application.use(requestContext());
      application.get('/orders/:order', (request, _response, next) => {
        all.then(() => next(new Error(`order ${request.params.order}`)), next);
        arrived += 1;
        if (arrived === 4) open();
      });
      if (place === 'after') setupExpressErrorHandler(application);
      application.use(captureFaults());
    },
    { sentry: { integrations: [], defaultIntegrations: false } },
  );
  const orders = ['1', '2', '3', '4'];
  await Promise.all(orders.map((order) => site.get(`/orders/${order}`, { 'x-request-id': `id-${order}` })));
  expect(new Set(await site.events())).toEqual(
    new Set(orders.map((order) => ({ message: `order ${order}`, transaction: 'GET /orders/:order', requestId: `id-${order}` }))),
  );
});
