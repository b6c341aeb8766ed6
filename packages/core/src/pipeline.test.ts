import { getIntegrationsToSetup, type Integration, logger, Scope } from '@sentry/core';
import { describe, expect, test } from 'vitest';
import { startClient } from './client-sample.ts';
import { guard, vedette } from './pipeline.ts';
import { provideRequest } from './request.ts';

const email = 'jane.roe@example.com';

function fail(): never {
  throw new Error(`failed over ${email}`);
}

/** A validator that fails on every text that a message of these tests holds. */
const broken = { id: 'test/broken', label: 'broken', pattern: /failed/g, validate: fail };

/** What the Sentry 10 line needs to be told, and later ones do not know. */
const onSentry10 = { enableLogs: true };

describe('the pipeline', () => {
  test('enriches, names the issue, spends the budget and scrubs, in that order', async () => {
    const stages: string[] = [];
    const { client, items } = startClient([
      vedette({ budget: { errors: '5/minute' }, onDecision: ({ stage, item }) => stages.push(`${stage} ${item}`) }),
    ]);
    client.captureMessage(`order 4711 of ${email} is late`);
    await client.flush(1000);
    const [event] = items().map(({ payload }) => payload);
    expect(event).toMatchObject({
      message: 'order 4711 of [email] is late',
      fingerprint: ['type=message;', 'template=order <value> of <email> is late;'],
    });
    expect(stages.filter((stage) => stage.endsWith(' event'))).toEqual([
      ...stages.filter((stage) => stage.startsWith('enrich')),
      'fingerprint event',
      'budget event',
      'scrub event',
    ]);
  });

  test('tells of the request what was known when an event was captured, though another handles it at leisure before', async () => {
    const leisure: Integration = {
      name: 'Leisure',
      processEvent: async (event) => {
        await new Promise((resolve) => setImmediate(resolve));
        return event;
      },
    };
    const request = { route: '/orders/:id', tenant: 'blue' };
    const { client, items } = startClient([leisure, vedette()]);
    const scope = new Scope();
    provideRequest(scope, () => ({ route: request.route }), { facts: () => ({ tenant: request.tenant }) });
    client.captureException(new Error('declined'), {}, scope);
    Object.assign(request, { route: '/gone', tenant: 'gone' });
    await client.flush(1000);
    expect(items().map(({ payload }) => payload)).toMatchObject([{ transaction: '/orders/:id', tags: { tenant: 'blue' } }]);
  });

  test('keeps a rule from making an issue of every value, and says which', async () => {
    const fingerprintRules = [{ id: 'shop/each', group: (event: object) => [JSON.stringify(Reflect.get(event, 'message'))] }];
    const integration = vedette({ fingerprintRules, fingerprintGuard: { mostPerRule: 2 } });
    const { client, items } = startClient([integration]);
    for (const word of ['red', 'blue', 'green', 'grey']) client.captureMessage(`order ${word} is late`);
    await client.flush(1000);
    expect(items().map(({ payload }) => Reflect.get(Object(payload), 'fingerprint'))).toEqual([
      ['"order red is late"'],
      ['"order blue is late"'],
      ['{{ default }}'],
      ['{{ default }}'],
    ]);
    const { outcomes, fingerprintGuard } = integration.stats();
    expect(outcomes).toMatchObject({ 'fingerprint set': 2, 'fingerprint tripped': 2 });
    expect(fingerprintGuard).toEqual([{ rule: 'shop/each', state: 'tripped' }]);
  });

  test('hides the parameter of a log that its template announces', async () => {
    const { client, bodies, items } = startClient([vedette()], { ...onSentry10, sendClientReports: false });
    const scope = new Scope();
    scope.setClient(client);
    logger.info(logger.fmt`order of ${'blue'} with voucher and password=${'tulip-and-iris'}`, {}, { scope });
    await client.flush(1000);
    expect(items().map(({ type }) => type)).toEqual(['log']);
    expect(bodies.join()).toContain('"sentry.message.parameter.0":{"value":"blue"');
    expect(bodies.join()).toContain('"sentry.message.parameter.1":{"value":"[password]"');
    expect(bodies.join()).not.toContain('tulip');
  });

  test('stands before a client once, also where the client is started after it was guarded', async () => {
    const integration = vedette({ budget: { errors: '5/minute' } });
    const { client, items } = startClient([integration]);
    client.addIntegration(integration);
    client.init();
    client.captureMessage(`order of ${email} is late`);
    await client.flush(1000);
    expect(items()).toHaveLength(1);
    expect(integration.stats()).toMatchObject({ budget: { seen: 1 }, replaced: { 'contact/email': 1 } });
  });

  test('what beforeSend drops costs no budget and is no loss of the budget', async () => {
    const integration = vedette({ budget: { errors: '1/minute' } });
    const { client, items } = startClient([integration], { beforeSend: (event) => (event.message === 'noise' ? null : event) });
    for (const message of ['noise', 'noise', 'signal', 'signal']) client.captureMessage(message);
    await client.flush(1000);
    expect(items().filter(({ type }) => type === 'event')).toHaveLength(1);
    expect(integration.stats().budget).toMatchObject({ seen: 2, represented: 1, pending: 1, evicted: 0, sent: 1 });
  });

  test('a detector that throws withholds the event, a stand-in leaves in its place, and the failure is counted', async () => {
    const integration = vedette({ detectors: [broken], warn: () => undefined });
    const { client, items, bodies } = startClient([integration]);
    client.captureException(new TypeError(`failed over ${email}`), { event_id: 'a'.repeat(32) });
    await client.flush(1000);
    expect(bodies.join()).not.toContain('jane');
    expect(items().map(({ payload }) => payload)).toEqual([
      {
        event_id: 'a'.repeat(32),
        timestamp: expect.any(Number),
        platform: 'javascript',
        level: 'error',
        exception: { values: [{ type: 'TypeError', value: 'withheld by vedette' }] },
      },
    ]);
    expect(integration.stats().failures).toEqual({ scrub: 1 });
  });

  test('enrichers, rules and callbacks that throw lose nothing but what they would have said, and are counted', async () => {
    const integration = vedette({
      enrichers: [{ id: 'test/enricher', describe: fail }],
      fingerprintRules: [{ id: 'test/rule', group: fail }],
      isFault: fail,
      onDecision: fail,
      warn: fail,
    });
    const { client, items, bodies } = startClient([integration]);
    client.captureException(new Error(`failed over ${email}`), { mechanism: { type: 'auto.http.test', handled: false } });
    await client.flush(1000);
    await client.getTransport()?.send(JSON.parse('[{}, [[{ "type": "novelty" }, {}]]]'));
    expect(items().map(({ type }) => type)).toEqual(['event']);
    expect(bodies.join()).not.toContain('jane');
    expect(integration.stats().failures).toMatchObject({
      'enricher test/enricher': 1,
      'fingerprint rule test/rule': 1,
      isFault: 1,
      warn: 1,
    });
    expect(integration.stats().failures['onDecision']).toBeGreaterThan(2);
  });

  test('what a framework reports and is no fault is left alone, and what the application reports itself is not', async () => {
    const { client, items } = startClient([vedette()]);
    const missing = Object.assign(new Error('no such order'), { status: 404 });
    const scope = new Scope();
    scope.setClient(client);
    scope.captureException(missing, { mechanism: { type: 'auto.http.test', handled: false } });
    scope.captureException(Object.assign(new Error('no such customer'), { status: 404 }));
    await client.flush(1000);
    expect(items().map(({ payload }) => Reflect.get(Object(payload), 'exception').values[0].value)).toEqual(['no such customer']);
  });

  test('release and environment come from the platform where the user gave none', async () => {
    const environmentVariables = { SENTRY_RELEASE: 'shop@1.2.3', NODE_ENV: 'staging' };
    const [filled, given] = [
      startClient([vedette({ environmentVariables })]),
      startClient([vedette({ environmentVariables })], { release: 'own', environment: 'test' }),
    ];
    for (const { client } of [filled, given]) {
      client.captureMessage('where am I');
      await client.flush(1000);
    }
    expect(filled.items()[0]?.payload).toMatchObject({ release: 'shop@1.2.3', environment: 'staging' });
    expect(given.items()[0]?.payload).toMatchObject({ release: 'own', environment: 'test' });
  });

  test('a client whose transport cannot be guarded is switched off, and that is said', async () => {
    const said: string[] = [];
    const { client, bodies } = startClient([vedette({ warn: (sentence) => said.push(sentence) })], {
      transportOf: (made) => Object.freeze({ send: made.send, flush: made.flush }),
    });
    client.captureMessage(`lost for ${email}`);
    await Reflect.apply(client.sendEnvelope, client, [[{}, [[{ type: 'user_report' }, { comments: email }]]]]);
    await client.flush(1000);
    expect(bodies).toEqual([]);
    expect(client.getTransport()).toBeUndefined();
    expect(said).toEqual([expect.stringContaining('switched off')]);
  });

  test('a client that exists already can be guarded, once', async () => {
    const said: string[] = [];
    const { client, bodies } = startClient([]);
    const first = guard(client, { budget: { errors: '9/minute' } });
    guard(client, { warn: (sentence) => said.push(sentence) });
    client.captureMessage(`hello ${email}`);
    await client.flush(1000);
    expect(bodies).toHaveLength(1);
    expect(bodies.join()).toContain('hello [email]');
    expect(first.stats().budget).toMatchObject({ seen: 1, sent: 1 });
    expect(said).toEqual([expect.stringContaining('guarded already')]);
  });

  test('a client without a DSN stays what it is', () => {
    const integration = vedette();
    const { client } = startClient([integration], { dsn: '' });
    expect(client.getTransport()).toBeUndefined();
    expect(integration.stats().failures).toEqual({});
  });

  test('an option that is not fit for use is refused before a client starts', () => {
    expect(() => Reflect.apply(vedette, undefined, [{ bugdet: { errors: '1/minute' } }])).toThrow(
      /^\[vedette\] policy\.bugdet.*budget/,
    );
  });

  test('the SDK takes it for an integration and keeps one of two', () => {
    const integrations = getIntegrationsToSetup({ integrations: [vedette(), vedette()] });
    expect(integrations.map(({ name }) => name)).toEqual(['Vedette']);
  });

  test('facts that a scope provides are in its events', async () => {
    const { client, items } = startClient([vedette()]);
    const scope = new Scope();
    provideRequest(scope, () => ({ route: '/orders/:id', method: 'GET', requestId: 'r-1' }), {
      facts: () => ({ tenant: 'blue' }),
    });
    client.captureMessage('slow', 'warning', {}, scope);
    await client.flush(1000);
    expect(items()[0]?.payload).toMatchObject({
      transaction: 'GET /orders/:id',
      tags: { request_id: 'r-1', tenant: 'blue' },
    });
  });
});
