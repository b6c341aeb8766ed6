import { startReceiver } from '@vedette/receiver';
import { expect, it } from 'vitest';
import { answerOf, freePort, reportOf, runSnippet } from '../../run-snippet.ts';

it('the files of the Koa guide report a fault once, without the address', async () => {
  const { answer, event, sent } = await reportOf(
    'koa',
    ['--import', '../express/instrument.mjs', 'app.ts'],
    '/orders/4711?email=jane@example.com',
    { headers: { 'x-request-id': 'request-1' } },
  );

  expect(answer.status).toBe(500);
  expect(event.json()).toMatchObject({
    transaction: 'GET /orders/:id',
    tags: { request_id: 'request-1' },
    exception: { values: [{ value: 'no stock for [email]' }] },
  });
  expect(sent).not.toMatch(/jane/);
});

it('what the SDK of an instrumented Koa hears is reported once, and an answer to the client is not', async () => {
  const receiver = await startReceiver();
  const port = await freePort();
  const application = `
    import Koa from 'koa';
    import { whoAsked } from './who-asked.ts';

    const thrown = { '/text': () => 'a text', '/error': () => new Error('an error'), '/last': () => new Error('the last') };
    const app = new Koa();
    app.use(whoAsked());
    app.use((context) => {
      if (context.path === '/start') return;
      context.assert(context.path in thrown, 404, 'no such page');
      throw thrown[context.path]();
    });
    app.listen(${port});
  `;
  const parameters = ['--import', '../express/instrument.mjs', '--input-type=module', '--eval', application];
  const shop = runSnippet('koa', parameters, { SENTRY_DSN: receiver.dsn() });
  const statuses = [];
  for (const path of ['/start', '/text', '/error', '/missing', '/last']) {
    statuses.push((await answerOf(shop, `http://localhost:${port}${path}`)).status);
  }
  const textOf = (event: Record<string, unknown>): string => Object(event['exception']).values.at(-1).value;
  // Three requests under way at once may arrive in any order.
  for (const value of ['non-error thrown: "a text"', 'an error', 'the last'])
    await receiver.waitFor((item) => item.type === 'event' && textOf(Object(item.json())) === value, { timeout: 20_000 });
  const events = receiver.items({ type: 'event' }).map((item) => Object(item.json()));
  await receiver.close();

  expect(statuses).toEqual([404, 500, 500, 404, 500]);
  expect(events.map((event) => `${event.transaction} ${textOf(event)}`).sort()).toEqual([
    'GET /* an error',
    'GET /* non-error thrown: "a text"',
    'GET /* the last',
  ]);
});
