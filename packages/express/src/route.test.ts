import { captureException, flush } from '@sentry/node';
import { expect, test } from 'vitest';
import { serve } from './application-sample.ts';
import { captureFaults, requestContext } from './index.ts';

const is4 = process.env['EXPRESS'] === 'express-4';
const is10 = process.env['SENTRY'] === 'sentry-node-10';

function fail(): never {
  throw new Error('fault');
}

async function transactionOf(path: string, build: Parameters<typeof serve>[0]): Promise<unknown> {
  const site = await serve((application, express) => {
    application.use(requestContext());
    build(application, express);
    application.use(captureFaults());
  });
  expect(await site.get(path)).toBe(500);
  const events = await site.events();
  expect(events).toHaveLength(1);
  return events[0]?.transaction;
}

test('a route in routers within routers is named by all their patterns', async () => {
  const transaction = await transactionOf('/v1/shops/jane/orders/7?x=1', (application, { Router }) => {
    const orders = Router().use('/orders', Router().get('/:order', fail));
    application.use('/v1', Router().use('/other', Router().get('/x', fail)).use('/shops/:shop', orders));
  });
  expect(transaction).toBe('GET /v1/shops/:shop/orders/:order');
});

test('a route in routers without a path is named by the patterns of the others', async () => {
  const transaction = await transactionOf('/shops/jane/orders', (application, { Router }) => {
    application.use(Router().use('/shops', Router().use(Router().get('/:shop/orders', fail))));
  });
  expect(transaction).toBe('GET /shops/:shop/orders');
});

test('the route of a router at its root is named by the pattern of the router', async () => {
  const transaction = await transactionOf('/shops/jane', (application, { Router }) => {
    application.use('/shops/:shop', Router().get('/', fail));
  });
  expect(transaction).toMatch(/^GET \/shops\/:shop\/?$/);
});

test.each([
  ['/shops/jane/orders', 'GET /shops/:shop/orders'],
  ['/people/jane/orders', 'GET /people/:person/orders'],
])('a router that is mounted twice is named by the pattern that matched %s', async (path, transaction) => {
  const named = await transactionOf(path, (application, { Router }) => {
    const orders = Router().get('/orders', fail);
    application.use('/shops/:shop', orders).use('/people/:person', orders);
  });
  expect(named).toBe(transaction);
});

test('a router that is mounted under several patterns is named by the one that matched', async () => {
  const transaction = await transactionOf('/people/jane/orders', (application, { Router }) => {
    application.use(['/shops/:shop', '/people/:person'], Router().get('/orders', fail));
  });
  expect(transaction).toMatch(/^GET \/people\/:(?:person|shop)\/orders$/);
});

test('an encoded parameter of a router does not show', async () => {
  const transaction = await transactionOf('/shops/J%C3%BCrgen%20M%2FS/orders', (application, { Router }) => {
    application.use('/shops/:shop', Router().get('/orders', fail));
  });
  expect(transaction).toBe('GET /shops/:shop/orders');
});

test('a route of an application within an application shows nothing of the path', async () => {
  const transaction = await transactionOf('/areas/jane/orders/7', (application, express) => {
    application.use('/areas/:area', express().use('/orders', express.Router().get('/:order', fail)));
  });
  // Sentry 10 reports what the route throws once the application within is left.
  expect(transaction).toBe(is10 ? 'GET /*/:order' : 'GET /areas/:area/orders/:order');
});

test('what such a route reports while it has not answered is named by all patterns', async () => {
  const transaction = await transactionOf('/areas/jane/orders/7', (application, express) => {
    const orders = express.Router().get('/:order', async (_request, response) => {
      captureException(new Error('fault'));
      await flush();
      response.sendStatus(500);
    });
    application.use('/areas/:area', express().use('/orders', orders));
  });
  expect(transaction).toBe('GET /areas/:area/orders/:order');
});

test('a route that another router cannot be asked for shows nothing of the path', async () => {
  const transaction = await transactionOf('/areas/jane/orders/7', (application, { Router }) => {
    const inner = Router().get('/orders/:order', fail);
    application.use('/areas/jane', (request, response, next) => inner(request, response, next));
  });
  expect(transaction).toBe('GET /*/orders/:order');
});

test('a route of several paths is named by all of them', async () => {
  const transaction = await transactionOf('/second/7', (application) => {
    application.get(['/first/:order', '/second/:order'], fail);
  });
  expect(transaction).toBe('GET /first/:order,/second/:order');
});

test('a route of an expression is named by it', async () => {
  const transaction = await transactionOf('/files/jane', (application) => {
    application.get(/^\/files\/(.*)$/, fail);
  });
  expect(transaction).toBe('GET /^\\/files\\/(.*)$/');
});

test.each(['j4ne', 'jane'])('a router of an expression shows nothing of the path to %s', async (person) => {
  const transaction = await transactionOf(`/people/${person}/orders`, (application, { Router }) => {
    application.use(/^\/people\/(?:[^/]+)/, Router().get('/orders', fail));
  });
  expect(transaction).toMatch(/^GET \/people\/\*\/orders$/);
});

test.each(['j4ne', 'jane', 'peo', 'x'])(
  'an expression that a router shares with texts shows nothing of the path to %s',
  async (person) => {
    const transaction = await transactionOf(`/people/${person}/orders`, (application, { Router }) => {
      application.use(['/shops/:shop', /^\/people\/[^/]+/], Router().get('/orders', fail));
    });
    expect(transaction).toBe('GET /people/*/orders');
  },
);

test.each(is4 ? ['/files/*', '/files/:name?', '/files(/:name)?'] : ['/files/*name', '/files{/:name}'])(
  'the route %s is named as it is written',
  async (pattern) => {
    const transaction = await transactionOf('/api/files/jane', (application, { Router }) => {
      application.use('/api', Router().get(pattern, fail));
    });
    expect(transaction).toBe(`GET /api${pattern}`);
  },
);
