import { captureException, setupExpressErrorHandler } from '@sentry/node';
import { expect, test } from 'vitest';
import { type Application, serve } from './application-sample.ts';
import { captureFaults, requestContext } from './index.ts';

const faults: readonly (readonly [what: string, make: () => unknown])[] = [
  ['an error', () => new Error('fault')],
  ['a frozen error', () => Object.freeze(new Error('fault'))],
  ['a text', () => 'fault'],
];

function throwing(make: () => unknown): (application: Application) => void {
  return (application) => {
    application.use(requestContext());
    application.get('/orders', () => {
      throw make();
    });
  };
}

test.each(faults)('%s is reported once behind the error handler of the SDK', async (_what, make) => {
  const site = await serve((application) => {
    throwing(make)(application);
    setupExpressErrorHandler(application);
    application.use(captureFaults());
  });
  expect(await site.get('/orders')).toBe(500);
  expect(await site.events()).toMatchObject([{ message: 'fault', transaction: 'GET /orders' }]);
});

test('an error is reported once before the error handler of the SDK', async () => {
  const site = await serve((application) => {
    throwing(() => new Error('fault'))(application);
    application.use(captureFaults());
    setupExpressErrorHandler(application);
  });
  expect(await site.get('/orders')).toBe(500);
  expect(await site.events()).toMatchObject([{ message: 'fault', transaction: 'GET /orders' }]);
});

test('an error that an error handler puts in the place of another is reported, too', async () => {
  const site = await serve((application) => {
    application.use(requestContext());
    application.get('/orders', () => {
      throw Object.assign(new Error('refused'), { status: 403 });
    });
    application.use((_error: unknown, _request: unknown, _response: unknown, next: (error: unknown) => void) =>
      next(new Error('fault')),
    );
    application.use(captureFaults());
  });
  expect(await site.get('/orders')).toBe(500);
  expect(await site.events()).toMatchObject([{ message: 'fault', transaction: 'GET /orders' }]);
});

test('what an error handler before it answers is not reported by it', async () => {
  const site = await serve((application) => {
    application.use(requestContext());
    application.get('/orders', () => {
      throw Object.assign(new Error('refused'), { status: 403 });
    });
    application.use((_error: unknown, _request: unknown, response: { sendStatus(status: number): void }, _next: unknown) =>
      response.sendStatus(403),
    );
    application.use(captureFaults());
  });
  expect(await site.get('/orders')).toBe(403);
  expect(await site.events()).toEqual([]);
});

test('an expected error that an error handler behind it captures is sent', async () => {
  const site = await serve((application) => {
    application.use(requestContext());
    application.get('/orders', () => {
      throw Object.assign(new Error('refused'), { status: 403 });
    });
    application.use(captureFaults());
    application.use((error: unknown, _request: unknown, response: { sendStatus(status: number): void }, _next: unknown) => {
      captureException(error);
      response.sendStatus(403);
    });
  });
  expect(await site.get('/orders')).toBe(403);
  expect(await site.events()).toMatchObject([{ message: 'refused', transaction: 'GET /orders' }]);
});

test('a path without a route is no fault', async () => {
  const site = await serve((application) => application.use(requestContext(), captureFaults()));
  expect(await site.get('/nowhere')).toBe(404);
  expect(await site.events()).toEqual([]);
});

test('an error before any route is reported with the id of its request', async () => {
  const site = await serve((application) => {
    application.use(requestContext());
    application.use(() => {
      throw new Error('fault');
    });
    application.use(captureFaults());
  });
  expect(await site.get('/orders', { 'x-request-id': 'id-1' })).toBe(500);
  expect(await site.events()).toMatchObject([{ message: 'fault', requestId: 'id-1' }]);
});

test('the policy decides what is reported, and every error is passed on', async () => {
  const site = await serve(
    (application) => {
      application.use(requestContext());
      application.get('/orders/:status', ({ params }) => {
        throw Object.assign(new Error(`with ${params.status}`), { status: Number(params.status) });
      });
      application.use(captureFaults());
    },
    { sentry: { vedette: { isFault: (error) => error instanceof Error && error.message === 'with 402' } } },
  );
  expect([await site.get('/orders/401'), await site.get('/orders/402')]).toEqual([401, 402]);
  expect((await site.events()).map(({ message }) => message)).toEqual(['with 402']);
});
