import { expressIntegration } from '@sentry/node';
import { expect, test } from 'vitest';
import { serve } from './application-sample.ts';
import { requestContext } from './index.ts';

/** What a traced request tells of its middleware, and how often the SDK says that it ignored a span. */
async function traced(sentry: Parameters<typeof serve>[1]): Promise<{ middleware: readonly string[]; ignored: number }> {
  const site = await serve((application, express) => {
    application.use(requestContext(), express.json(), function ours(_request, _response, next) {
      next();
    });
    application.get('/orders', (_request, response) => void response.json([]));
  }, sentry);
  expect(await site.get('/orders')).toBe(200);
  const spans = JSON.stringify(await site.items('span', 'transaction'));
  return {
    middleware: [...spans.matchAll(/"(?:name|description)":"(\w*(?:Parser|ours|vedette)\w*)"/g)].map(([, name = '']) => name),
    ignored: JSON.stringify(await site.items('client_report')).split('"ignored"').length - 1,
  };
}

test("the guard's own middleware is not traced, and is not reported as ignored either", async () => {
  expect(await traced({ sentry: { tracesSampleRate: 1 } })).toEqual({ middleware: ['jsonParser', 'ours'], ignored: 0 });
});

test('where the application brings an integration for Express of its own, the middleware is not traced either', async () => {
  const integrations = [expressIntegration({ ignoreLayers: ['noone'] })];
  const { middleware } = await traced({ sentry: { tracesSampleRate: 1, integrations } });
  expect(middleware).toEqual(['jsonParser', 'ours']);
});
