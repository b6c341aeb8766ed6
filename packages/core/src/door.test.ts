import { createTransport, makeSession, Scope } from '@sentry/core';
import { collectGarbage } from '@vedette/tooling/collect-garbage';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { answeringLater } from './budget/leasing.ts';
import { createSharedStore } from './budget/shared-store-sample.ts';
import type { BudgetStore } from './budget/store.ts';
import { startClient } from './client-sample.ts';
import type { Decision } from './decision.ts';
import { guard, vedette } from './pipeline.ts';
import type { PolicyOptions } from './policy.ts';
import { scrubRecordings } from './replay/recordings.ts';
import { secretAudit } from './scrub/audit.ts';

const email = 'jane.roe@example.com';

describe('the door', () => {
  test('an event leaves with its values replaced, and would have left with them without the guard', async () => {
    const [guarded, unguarded] = [startClient([vedette()]), startClient([])];
    for (const { client } of [guarded, unguarded]) {
      client.captureException(new Error(`no mail to ${email}`));
      await client.flush(1000);
    }
    expect(unguarded.bodies.join()).toContain(email);
    expect(guarded.bodies).toHaveLength(1);
    expect(guarded.bodies.join()).not.toContain(email);
    expect(guarded.bodies.join()).toContain('no mail to [email]');
  });

  test('what is given to the transport itself, past every hook of the SDK, is scrubbed too', async () => {
    const { client, items } = startClient([vedette()]);
    await client.getTransport()?.send([{}, [[{ type: 'check_in' }, { check_in_id: 'x', monitor_slug: email, status: 'ok' }]]]);
    expect(items().map(({ payload }) => payload)).toEqual([{ check_in_id: 'x', monitor_slug: '[email]', status: 'ok' }]);
  });

  test('an item of a type that nobody knows is withheld and counted, and the rest of its envelope leaves', async () => {
    const said: string[] = [];
    const integration = vedette({ warn: (sentence) => said.push(sentence) });
    const { client, items, bodies } = startClient([integration]);
    const envelope = [
      {},
      [
        [{ type: 'novelty' }, { note: email }],
        [{ type: 'user_report' }, { comments: 'fine' }],
      ],
    ];
    for (let time = 0; time < 3; time += 1) await Reflect.apply(client.sendEnvelope, client, [structuredClone(envelope)]);
    expect(items().map(({ type }) => type)).toEqual(['user_report', 'user_report', 'user_report']);
    expect(bodies.join()).not.toContain(email);
    expect(integration.stats().withheld).toEqual({ 'unknown item type': 3 });
    expect(said.filter((sentence) => sentence.includes('does not know'))).toHaveLength(1);
  });

  test('an envelope of which nothing is left is not sent, and an attachment is not sent without its event', async () => {
    const { client, bodies } = startClient([vedette({ warn: () => undefined })]);
    const attachment = [{ type: 'attachment', filename: 'a.txt' }, new TextEncoder().encode('a text')];
    const recording = [{ type: 'replay_recording' }, 'rosa'];
    await Reflect.apply(client.sendEnvelope, client, [[{}, [recording]]]);
    await Reflect.apply(client.sendEnvelope, client, [[{}, [recording, attachment]]]);
    expect(bodies).toEqual([]);
    await Reflect.apply(client.sendEnvelope, client, [[{}, [attachment]]]);
    expect(bodies).toHaveLength(1);
  });

  test('a segment of a replay leaves with its recording, or not at all', async () => {
    const said: string[] = [];
    const { client, bodies } = startClient([vedette({ warn: (sentence) => said.push(sentence) })]);
    const segment = [{ type: 'replay_event' }, { replay_id: 'a'.repeat(32), urls: [`https://shop.example/${email}`] }];
    for (const recording of ['[]', new Uint8Array([0x78, 0x9c, 1])])
      await Reflect.apply(client.sendEnvelope, client, [[{}, [segment, [{ type: 'replay_recording' }, recording]]]]);
    expect(bodies).toEqual([]);
    expect(said).toEqual([expect.stringContaining('Session Replay was withheld')]);
    const allowing = startClient([vedette({ warn: () => undefined, recordings: scrubRecordings() })]);
    const recording = `{"segment_id":0}\n[{"type":4,"timestamp":1790000000000,"data":{"href":"https://shop.example/${email}"}}]`;
    await Reflect.apply(allowing.client.sendEnvelope, allowing.client, [
      [{}, [segment, [{ type: 'replay_recording' }, recording]]],
    ]);
    expect(allowing.items().map(({ type }) => type)).toEqual(['replay_event', 'replay_recording']);
    expect(allowing.bodies.join()).toContain('https://shop.example/[email]');
    expect(allowing.bodies.join()).not.toContain(email);
  });

  test('what an audit suspects is told and leaves, also where the audit fails', async () => {
    const secret = `Qw7Ze4Rt9Yu2${'Io5Pa8Sd3Fg6'}`;
    const [said, decisions]: [string[], Decision[]] = [[], []];
    const options = {
      warn: (sentence: string) => said.push(sentence),
      onDecision: (decision: Decision) => decisions.push(decision),
    };
    const { client, bodies } = startClient([vedette({ ...options, audit: secretAudit({ rate: 1 }) })]);
    client.captureMessage(`no answer for ${secret}`);
    client.captureMessage(`no answer for ${secret}`);
    await client.flush(1000);
    const suspicion = { stage: 'audit', item: 'event', outcome: 'suspicious', path: 'message', shape: 'Aa9Aa9Aa9Aa9…' };
    expect(decisions.filter(({ stage }) => stage === 'audit')).toEqual([suspicion, suspicion]);
    expect(said).toEqual([
      '[vedette] What looks like a secret leaves at message, of the shape Aa9Aa9Aa9Aa9…. Write a detector for it.',
    ]);
    expect(bodies.join()).toContain(secret);

    const failing = vedette({ warn: () => undefined, audit: { kind: 'audit', look: () => expect.unreachable() } });
    const other = startClient([failing]);
    other.client.captureMessage('no answer');
    await other.client.flush(1000);
    expect(other.bodies).toHaveLength(1);
    expect(failing.stats().failures).toEqual({ audit: 1 });
  });

  test('headers of envelopes are scrubbed, and ids and the DSN in them are kept', async () => {
    const { client, bodies } = startClient([vedette()]);
    const trace = { trace_id: 'a'.repeat(32), public_key: 'b'.repeat(32), transaction: `GET /users/${email}`, sampled: 'true' };
    const headers = { event_id: 'c'.repeat(32), sent_at: '2026-11-25T10:00:00.000Z', dsn: 'https://public@127.0.0.1/1', trace };
    await Reflect.apply(client.sendEnvelope, client, [[headers, [[{ type: 'user_report' }, { comments: 'fine' }]]]]);
    const [sent = ''] = bodies;
    expect(JSON.parse(sent.split('\n')[0] ?? '')).toEqual({
      ...headers,
      trace: { ...trace, transaction: 'GET /users/[email]' },
    });
  });

  test('the makers of trace headers get a transaction name without values', () => {
    const { client } = startClient([vedette()]);
    const context = { trace_id: 'a'.repeat(32), public_key: 'public', transaction: `GET /users/${email}` };
    client.emit('createDsc', context);
    expect(context).toEqual({ trace_id: 'a'.repeat(32), public_key: 'public', transaction: 'GET /users/[email]' });
  });

  test('a trace header whose name cannot be judged goes without a name', () => {
    const broken = {
      id: 'x/broken',
      label: 'x',
      pattern: /user/g,
      validate: (): boolean => Boolean(Reflect.get(Object(null), 'a').b),
    };
    const { client } = startClient([vedette({ detectors: [broken], warn: () => undefined })]);
    const context = { trace_id: 'a'.repeat(32), public_key: 'public', transaction: `GET /users/${email}` };
    client.emit('createDsc', context);
    expect(context).toEqual({ trace_id: 'a'.repeat(32), public_key: 'public' });
  });

  test('what Spotlight reads is scrubbed already, and passes the budget and the transport once', async () => {
    const read: string[] = [];
    const spotlight = {
      name: 'Spotlight' as const,
      setup: (client: { on: (hook: 'beforeEnvelope', listener: (envelope: unknown) => void) => unknown }): void => {
        client.on('beforeEnvelope', (envelope) => read.push(JSON.stringify(envelope)));
      },
    };
    const integration = vedette({ budget: { errors: '1/minute' } });
    const { client, bodies } = startClient([]);
    client.addIntegration(spotlight);
    guard(client, {});
    client.captureException(new Error(`first ${email}`));
    await client.flush(1000);
    expect(read.join()).toContain('first [email]');
    expect([bodies.length, integration.stats().budget?.seen]).toEqual([1, 0]);
    const second = startClient([integration]);
    second.client.addIntegration(spotlight);
    for (let time = 0; time < 3; time += 1) second.client.captureException(new Error(`${email} ${time}`));
    await second.client.flush(1000);
    expect(read.join()).not.toContain(email);
    expect(read.some((text) => text.includes('[email]'))).toBe(true);
    expect(second.items().filter(({ type }) => type === 'event')).toHaveLength(1);
    expect(integration.stats().budget).toMatchObject({ seen: 3, sent: 1, pending: 2 });
  });

  test('where Spotlight reads, what the server refuses and what cannot be exchanged stand for nothing', async () => {
    const integration = vedette({ budget: { errors: '10/minute' } });
    const transport = (made: Parameters<typeof createTransport>[0]): ReturnType<typeof createTransport> =>
      createTransport(made, async () => ({ statusCode: 500 }));
    const { client } = startClient([integration], { transport });
    client.addIntegration({ name: 'Spotlight' });
    client.captureMessage('refused');
    await client.flush(1000);
    expect(integration.stats().budget).toMatchObject({ sent: 1, represented: 0, pending: 1 });
    const headers = Object.freeze({ event_id: 'a'.repeat(32), sent_at: '2026-11-25T10:00:00.000Z' });
    await client.sendEnvelope([headers, [[{ type: 'event' }, { message: 'refused as well' }]]]);
    await client.flush(1000);
    expect(integration.stats().budget).toMatchObject({ sent: 2, represented: 0, pending: 2 });
  });

  test('what cannot be exchanged before Spotlight reads it is not shown, and does not leave', async () => {
    const read: string[] = [];
    const { client, bodies } = startClient([vedette()]);
    client.addIntegration({ name: 'Spotlight' });
    client.on('beforeEnvelope', (envelope) => read.push(JSON.stringify(envelope)));
    await client.sendEnvelope([
      Object.freeze({ sdk: { name: 'sentry.javascript.node', version: '1' } }),
      [[{ type: 'check_in' }, { check_in_id: 'a', monitor_slug: email, status: 'ok' }]],
    ]);
    expect([read.join().includes(email), bodies]).toEqual([false, []]);
  });

  test('an unhandled error that the budget drops marks its session, and is in the client report as sample_rate', async () => {
    const runs = [startClient([vedette({ budget: { errors: '1/minute' } })]), startClient([])];
    const seen = await Promise.all(
      runs.map(async ({ client, items }) => {
        const scope = new Scope();
        scope.setSession(makeSession({ sid: 'a'.repeat(32), release: '1.0.0' }));
        client.captureMessage('spends the budget');
        client.captureException(new Error('down'), { mechanism: { handled: false, type: 'generic' } }, scope);
        await client.flush(1000);
        Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
        const of = (type: string): readonly unknown[] => items().flatMap((item) => (item.type === type ? [item.payload] : []));
        const sessions = of('session').map((session) => [
          Reflect.get(Object(session), 'status'),
          Reflect.get(Object(session), 'errors'),
        ]);
        return { sessions, events: of('event').length, reports: of('client_report') };
      }),
    );
    expect(seen[0]?.events).toBe(1);
    expect(seen[1]?.events).toBe(2);
    expect(seen[0]?.sessions).toEqual(seen[1]?.sessions);
    expect(seen[0]?.sessions.at(-1)).toEqual([expect.stringMatching(/^(?:crashed|unhandled)$/), 1]);
    expect(seen[0]?.reports).toMatchObject([{ discarded_events: [{ reason: 'sample_rate', category: 'error', quantity: 1 }] }]);
    expect(seen[1]?.reports).toEqual([]);
  });

  test('in report mode everything leaves as it was, and every decision is told', async () => {
    const decisions: Decision[] = [];
    const said: string[] = [];
    const integration = vedette({
      reportOnly: ['scrub', 'budget'],
      warn: (sentence) => said.push(sentence),
      budget: { errors: '1/minute' },
      onDecision: (one) => decisions.push(one),
    });
    const { client, items } = startClient([integration]);
    for (const time of [1, 2]) client.captureMessage(`${email} wrote ${time}`);
    await client.flush(1000);
    expect(items().map(({ payload }) => Reflect.get(Object(payload), 'message'))).toEqual([
      `${email} wrote 1`,
      `${email} wrote 2`,
    ]);
    expect(integration.stats().outcomes).toMatchObject({ 'scrub would replace': 2, 'budget would drop': 1, 'budget kept': 1 });
    expect(decisions.length).toBeGreaterThan(0);
    expect(JSON.stringify(decisions)).not.toContain(email);
    expect(said).toEqual(['[vedette] Nothing is hidden, as reportOnly names scrub. Remove it where that must not be.']);
  });

  test('an envelope that is none is not sent, and nothing is thrown', async () => {
    const integration = vedette();
    const { client, bodies } = startClient([integration]);
    const transport = client.getTransport();
    for (const nonsense of [undefined, null, {}, [], [{}], [{}, 1], [{}, [1]]]) {
      await expect(Reflect.apply(Reflect.get(Object(transport), 'send'), transport, [nonsense])).resolves.toEqual({});
    }
    expect(bodies).toEqual([]);
    expect(integration.stats().failures['door']).toBeGreaterThan(0);
  });

  test('what the transport answers is what the caller gets', async () => {
    const answer = { statusCode: 429, headers: { 'x-sentry-rate-limits': null, 'retry-after': '7' } };
    const { client } = startClient([vedette()], {
      transportOf: (made) => ({ send: () => Promise.resolve(answer), flush: (timeout) => made.flush(timeout) }),
    });
    const envelope = [{}, [[{ type: 'user_report' }, { comments: 'fine' }]]];
    expect(await Reflect.apply(client.sendEnvelope, client, [envelope])).toEqual(answer);
  });

  test('what an event stood for that did not arrive goes with the next of its fault', async () => {
    const failing = [async () => ({ statusCode: 500 }), async () => Promise.reject(new Error('no network'))];
    const integration = vedette({ budget: { errors: '100/hour' } });
    const bodies: string[] = [];
    const { client } = startClient([integration], {
      transport: (made) =>
        createTransport(made, async ({ body }) => {
          const fail = failing.shift();
          if (fail === undefined) bodies.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
          return fail === undefined ? { statusCode: 200 } : fail();
        }),
    });
    for (let time = 1; time <= 3; time += 1) {
      client.captureMessage(`order ${time} is late`);
      await client.flush(1000);
    }
    expect(bodies.filter((body) => body.includes('"vedette.weight":"3"'))).toHaveLength(1);
    expect(integration.stats().budget).toMatchObject({ seen: 3, sent: 3, represented: 3, pending: 0 });
  });

  test('what an application says of weights itself does not leave where errors have a budget, and does where they have none', async () => {
    const tags = { 'vedette.weight': '4000', 'vedette.sampled': 'closing', shop: 'berlin' };
    const contexts = { error_sampling: { client_sample_rate: 0.001 }, cart: { rows: 3 } };
    const sentWith = async (options: PolicyOptions): Promise<readonly unknown[]> => {
      const { client, items } = startClient([vedette(options)]);
      for (let time = 1; time <= 2; time += 1) {
        client.captureEvent({ message: 'stock is out', tags, contexts });
        await client.flush(1000);
      }
      return items().flatMap(({ type, payload }) => (type === 'event' ? [payload] : []));
    };
    const said = (event: unknown): unknown => {
      const { tags, contexts } = Object(event);
      return { tags, sampling: contexts.error_sampling, cart: contexts.cart };
    };
    const own = { tags, sampling: contexts.error_sampling, cart: { rows: 3 } };
    const none = { tags: { shop: 'berlin' }, sampling: undefined, cart: { rows: 3 } };
    const limited = await sentWith({ budget: { errors: '5/minute' } });
    expect(limited.map(said)).toEqual([none, none]);
    expect(JSON.stringify(limited)).not.toMatch(/"4000"|vedette\.|error_sampling|client_sample_rate/);
    expect((await sentWith({ budget: { logs: '5/minute' } })).map(said)).toEqual([own, own]);
    expect((await sentWith({ budget: { errors: '5/minute' }, reportOnly: ['budget'] })).map(said)).toEqual([own, own]);
    expect(tags).toEqual({ 'vedette.weight': '4000', 'vedette.sampled': 'closing', shop: 'berlin' });
  });

  test('an event that can no longer be read closes its fault all the same, as it was when it was kept', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const integration = vedette({ budget: { errors: '2/minute' } });
    const { client, items } = startClient([integration]);
    const readings = { left: Number.POSITIVE_INFINITY };
    const spoilt = {
      event_id: 'a'.repeat(32),
      message: 'order is late',
      get tags(): object {
        readings.left -= 1;
        if (readings.left < 0) throw new Error(email);
        return {};
      },
    };
    const transport = client.getTransport();
    const send = (event: object): unknown =>
      Reflect.apply(Reflect.get(Object(transport), 'send'), transport, [[{}, [[{ type: 'event' }, event]]]]);
    for (let time = 0; time < 60; time += 1) send(spoilt);
    expect(integration.stats().budget).toMatchObject({ sent: 2, pending: 58 });
    readings.left = 0;
    send(spoilt);
    await vi.advanceTimersByTimeAsync(48 * 3_600_000);
    const events = items().filter(({ type }) => type === 'event');
    expect(JSON.stringify(events)).not.toContain(email);
    expect(JSON.stringify(events)).toContain('"vedette.sampled":"closing"');
    expect(integration.stats().budget?.seen).toBe(61);
  });

  test('nothing that tells of one occurrence stays in memory to close a fault with', async () => {
    const integration = vedette({ budget: { errors: '2/minute' } });
    const { client } = startClient([integration]);
    const transport = client.getTransport();
    const send = (number: number): readonly WeakRef<object>[] => {
      const [crumb, bytes] = [{ message: `step ${number}` }, new TextEncoder().encode(`step ${number}`)];
      const exception = { values: [{ type: `Fault${'abcdefghijklmnopqrst'[number]}`, value: 'down' }] };
      const event = { exception, breadcrumbs: [crumb] };
      const items = [
        [{ type: 'event' }, event],
        [{ type: 'attachment' }, bytes],
      ];
      Reflect.apply(Reflect.get(Object(transport), 'send'), transport, [[{}, items]]);
      return [crumb, bytes, event, items].map((held) => new WeakRef(held));
    };
    const seen = Array.from({ length: 20 }, (_, number) => send(number)).flat();
    await client.flush(1000);
    // References that were just read are held until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(integration.stats().budget).toMatchObject({ seen: 20, sent: 2, pending: 18 });
    expect(seen.flatMap((held) => held.deref() ?? [])).toEqual([]);
  });

  test('a flush waits for the first error of a process, which is held until a shared store has answered, and not for ever', async () => {
    const arrived: number[] = [];
    for (const wait of [async (): Promise<void> => undefined, (): Promise<void> => new Promise(() => undefined)]) {
      const inner = createSharedStore(Date.now).connect();
      const store = answeringLater({ ...inner, lease: async (request) => wait().then(() => inner.lease(request)) });
      const { client, items } = startClient([vedette({ budget: { errors: '50/hour', store } })]);
      client.captureMessage('the only one');
      const before = items().length;
      await client.flush(5000);
      arrived.push(before, items().length);
    }
    expect(arrived).toEqual([0, 1, 0, 0]);
  });

  test('all faults that arise before a shared store has answered leave with its answer, each with its attachments', async () => {
    const store = createSharedStore(Date.now).connect();
    const { client, items } = startClient([vedette({ budget: { errors: '50/hour', store } })]);
    const attachments = [{ filename: 'cart.json', data: '{"rows":4711}' }];
    for (const fault of ['cart', 'stock', 'price']) client.captureMessage(`the ${fault} is broken`, 'error', { attachments });
    await client.flush(2000);
    const sent = items();
    expect(sent.filter(({ type }) => type === 'event').map(({ payload }) => Reflect.get(Object(payload), 'message'))).toEqual([
      'the cart is broken',
      'the stock is broken',
      'the price is broken',
    ]);
    expect(sent.filter(({ type }) => type === 'attachment')).toHaveLength(3);
  });

  test.each(['escrow', 'share', 'closed', 'open'] as const)(
    'a store that never answers, or answers nonsense, is told of once where onStoreDown is %s',
    async (onStoreDown) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
      onTestFinished(() => void vi.useRealTimers());
      const silent = answeringLater({ scope: 'shared', lease: () => new Promise(() => undefined) });
      const absurd = answeringLater({ scope: 'shared', lease: async () => JSON.parse('{"tokens":{"granted":-1}}') });
      const atOnce: BudgetStore = { ...absurd, answers: 'at once', lease: () => JSON.parse('{"tokens":{"granted":-1}}') };
      for (const store of [silent, absurd, atOnce]) {
        const said: string[] = [];
        const budget = { errors: '50/hour', store, onStoreDown } as const;
        const { client } = startClient([vedette({ budget, warn: (sentence) => said.push(sentence) })]);
        for (let second = 0; second < 5; second += 1) {
          client.captureMessage('no answer');
          await vi.advanceTimersByTimeAsync(2000);
        }
        expect(said).toEqual([expect.stringMatching(/^\[vedette\] The store of the budget fails\. See that it runs/)]);
      }
    },
  );

  test('a flush waits no longer for a store than it was told to', async () => {
    const store = answeringLater({ scope: 'shared', capabilities: { carry: true }, lease: () => new Promise(() => undefined) });
    const { client } = startClient([vedette({ budget: { errors: '50/hour', store } })]);
    client.captureMessage('the only one');
    const waits: number[] = [];
    const { setTimeout: original } = globalThis;
    globalThis.setTimeout = Object.assign((run: () => void, milliseconds?: number): ReturnType<typeof setTimeout> => {
      waits.push(milliseconds ?? 0);
      return original(run, milliseconds);
    }, original);
    await client.flush(100);
    globalThis.setTimeout = original;
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(100);
  });

  test('a transport has what is left of the time of a flush that waited for a store', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const store = answeringLater({ scope: 'shared', capabilities: { carry: true }, lease: () => new Promise(() => undefined) });
    const left: unknown[] = [];
    for (const longest of [1500, 800, 0, undefined]) {
      const { client } = startClient([vedette({ budget: { errors: '50/hour', store }, warn: () => undefined })], {
        transportOf: ({ send }) => ({
          send,
          flush: async (most) => {
            left.push(most);
            return true;
          },
        }),
      });
      client.captureMessage('the only one');
      await vi.advanceTimersByTimeAsync(5);
      void client.getTransport()?.flush(longest);
      await vi.advanceTimersByTimeAsync(3000);
    }
    // To the SDK a time of 0 is none.
    expect(left).toEqual([expect.any(Number), 1, 0, undefined]);
    expect(left[0]).toBeGreaterThanOrEqual(500);
    expect(left[0]).toBeLessThan(510);
  });

  test('what the server does not take for now costs no token, is reported as the SDK does, and nothing captured is lost', async () => {
    const answers = [{ statusCode: 429, headers: { 'x-sentry-rate-limits': '60:error:key', 'retry-after': null } }];
    const bodies: string[] = [];
    const integration = vedette({ budget: { errors: '2/hour', logs: '5/minute' } });
    const { client } = startClient([integration], {
      transport: (made) =>
        createTransport(made, async ({ body }) => {
          bodies.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
          return answers.shift() ?? { statusCode: 200 };
        }),
    });
    client.captureMessage('first');
    await client.flush(1000);
    for (let time = 0; time < 20; time += 1) client.captureMessage(`later ${time}`);
    await client.flush(1000);
    expect(integration.stats().budget).toMatchObject({ seen: 21, sent: 1, represented: 0, pending: 21 });
    expect(integration.stats().outcomes).toMatchObject({ 'budget kept': 1, 'budget limited': 20 });
    Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
    await client.flush(1000);
    expect(bodies.join()).toContain('"reason":"ratelimit_backoff","category":"error","quantity":20');
    expect(bodies.filter((body) => body.includes('"type":"event"'))).toHaveLength(1);
  });

  test('of what the server takes no more for now nothing is scrubbed, and all of it is counted', async () => {
    const integration = vedette({ budget: { logs: '5/minute' } });
    const limits = '60:log_item;transaction;session:key';
    const { client, items } = startClient([integration], {
      transportOf: (made) => ({
        ...made,
        send: async (envelope) => ({
          ...(await made.send(envelope)),
          headers: { 'x-sentry-rate-limits': limits, 'retry-after': null },
        }),
      }),
    });
    client.captureMessage('first');
    await client.flush(1000);
    const { work } = integration.stats();
    const refused = [
      [
        { type: 'log', item_count: 3 },
        { version: 2, items: [1, 2, 3].map((body) => ({ body, level: 'info' })) },
      ],
      [{ type: 'transaction' }, { spans: [1, 2] }],
      [{ type: 'session' }, { sid: 'a'.repeat(32) }],
    ];
    await Reflect.apply(client.sendEnvelope, client, [[{}, refused]]);
    expect([integration.stats().work, items()]).toMatchObject([work, [{ type: 'event' }]]);
    expect(integration.stats().outcomes).toMatchObject({ 'budget limited': 3 });
    Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
    await client.flush(1000);
    const [report] = items().filter(({ type }) => type === 'client_report');
    const reason = 'ratelimit_backoff';
    expect(Object(report?.payload).discarded_events).toEqual([
      { reason, category: 'log_item', quantity: 3 },
      { reason, category: 'transaction', quantity: 1 },
      { reason, category: 'span', quantity: 3 },
      { reason, category: 'session', quantity: 1 },
    ]);
  });

  test('an event that is held for a store meanwhile is reported as the SDK does where the server takes none any more', async () => {
    const inner = createSharedStore(Date.now).connect();
    const answers: (() => void)[] = [];
    const answered = (): Promise<void> => new Promise((resolve) => answers.push(resolve));
    const store = answeringLater({ ...inner, lease: async (request) => answered().then(() => inner.lease(request)) });
    const { client, items } = startClient([vedette({ budget: { errors: '50/hour', store } })], {
      transportOf: (made) => ({
        ...made,
        send: async (envelope) => {
          const limits = JSON.stringify(envelope).includes('check_in_id') ? '60:error:key' : null;
          return { ...(await made.send(envelope)), headers: { 'x-sentry-rate-limits': limits, 'retry-after': null } };
        },
      }),
    });
    client.captureMessage('the only one');
    await vi.waitFor(() => expect(answers).toHaveLength(1), { timeout: 20_000 });
    client.captureCheckIn({ monitorSlug: 'nightly', status: 'ok' });
    await vi.waitFor(() => expect(items()).toHaveLength(1), { timeout: 20_000 });
    for (const answer of answers) answer();
    await client.flush(1000);
    Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
    await client.flush(1000);
    expect(items().filter(({ type }) => type === 'event')).toEqual([]);
    const [report] = items().filter(({ type }) => type === 'client_report');
    expect(Object(report?.payload).discarded_events).toEqual([{ reason: 'ratelimit_backoff', category: 'error', quantity: 1 }]);
  });

  test('a fault that went quiet is not closed while the server takes no errors, and is afterwards', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const integration = vedette({ budget: { errors: '9/minute' } });
    const bodies: string[] = [];
    const { client } = startClient([integration], {
      transport: (made) =>
        createTransport(made, async ({ body }) => {
          bodies.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
          const limits = bodies.at(-1)?.includes('"check_in_id"') ? '86400:error:key' : null;
          return { statusCode: 200, headers: { 'x-sentry-rate-limits': limits, 'retry-after': null } };
        }),
    });
    const closings = (): number => bodies.filter((body) => body.includes('"vedette.sampled":"closing"')).length;
    for (let time = 0; time < 200; time += 1) client.captureMessage(`order ${time} is late`);
    client.captureCheckIn({ monitorSlug: 'nightly', status: 'ok' });
    await vi.advanceTimersByTimeAsync(1000);
    const before = integration.stats().budget;
    await vi.advanceTimersByTimeAsync(23 * 3_600_000);
    expect([closings(), integration.stats().budget]).toEqual([0, before]);
    await vi.advanceTimersByTimeAsync(3 * 3_600_000);
    expect(closings()).toBeGreaterThan(0);
    expect(integration.stats().budget).toMatchObject({ seen: 200, represented: 200, pending: 0 });
  });

  test("what the transport's queue had no room for goes with the next event of its fault", async () => {
    const integration = vedette({ budget: { errors: '100/hour' } });
    const bodies: string[] = [];
    const waiting: (() => void)[] = [];
    const { client } = startClient([integration], {
      transportOptions: { bufferSize: 1 },
      transport: (made) =>
        createTransport(made, async ({ body }) => {
          bodies.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
          if (bodies.length === 1) await new Promise<void>((resolve) => waiting.push(resolve));
          return { statusCode: 200 };
        }),
    });
    for (const fault of ['cart', 'stock', 'stock']) client.captureMessage(`the ${fault} is broken`);
    await vi.waitFor(() => expect(integration.stats().budget?.pending).toBe(2), { timeout: 20_000 });
    expect(integration.stats().budget).toMatchObject({ seen: 3, sent: 3, represented: 1, pending: 2 });
    for (const release of waiting) release();
    await client.flush(1000);
    client.captureMessage('the stock is broken');
    Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
    await client.flush(1000);
    expect(integration.stats().budget).toMatchObject({ seen: 4, sent: 4, represented: 4, pending: 0 });
    expect(bodies.filter((body) => body.includes('"vedette.weight":"3"'))).toHaveLength(1);
    expect(bodies.join()).not.toContain('toJSON');
  });

  test('events of a transport that answers before it sends, as that of Workers does, count as sent', async () => {
    const integration = vedette({ budget: { errors: '100/hour' } });
    const bodies: string[] = [];
    const { client } = startClient([integration], {
      transport: (made) => {
        type Task = () => ReturnType<ReturnType<typeof createTransport>['send']>;
        const tasks: Task[] = [];
        const add = async (task: Task): Promise<object> => {
          tasks.push(task);
          return {};
        };
        const drain = async (): Promise<boolean> => {
          await Promise.all(tasks.splice(0).map((task) => task()));
          return true;
        };
        const request = async ({ body }: { readonly body: string | Uint8Array }): Promise<{ statusCode: number }> => {
          bodies.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
          return { statusCode: 200 };
        };
        return createTransport(made, request, { $: [], add, drain });
      },
    });
    for (const fault of ['cart', 'stock', 'cart']) {
      client.captureMessage(`the ${fault} is broken`);
      await new Promise((resolve) => setImmediate(resolve));
      expect(integration.stats().budget?.pending).toBe(0);
      await client.flush(1000);
    }
    expect(bodies).toHaveLength(3);
    expect(integration.stats().budget).toMatchObject({ seen: 3, sent: 3, represented: 3, pending: 0 });
  });

  test('events of a transport that writes nothing down and answers nothing count as sent', async () => {
    const integration = vedette({ budget: { errors: '100/hour' } });
    const sent: unknown[] = [];
    const { client } = startClient([integration], {
      transport: () => ({
        send: async (envelope) => {
          sent.push(...envelope[1]);
          return {};
        },
        flush: async () => true,
      }),
    });
    client.captureMessage('the cart is broken');
    await client.flush(1000);
    expect(sent).toEqual([[{ type: 'event' }, expect.anything()]]);
    expect(integration.stats().budget).toMatchObject({ seen: 1, sent: 1, represented: 1, pending: 0 });
  });

  test('what is captured is sent or reported as lost, for errors, transactions and logs', async () => {
    const integration = vedette({ budget: { errors: '3/hour', transactions: '2/hour', logs: '4/hour' }, warn: () => undefined });
    const { client, items } = startClient([integration]);
    for (let time = 0; time < 10; time += 1) {
      client.captureMessage(`message ${time}`);
      client.captureEvent({
        type: 'transaction',
        transaction: 'GET /',
        contexts: { trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) } },
        spans: [],
      });
      const log = [
        { type: 'log', item_count: 3 },
        { version: 2, items: [1, 2, 3].map((body) => ({ body, level: 'info' })) },
      ];
      Reflect.apply(client.sendEnvelope, client, [[{}, [log]]]);
    }
    await client.flush(1000);
    Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
    const reports = items().filter(({ type }) => type === 'client_report');
    const discarded = reports.flatMap(({ payload }) => Object(payload).discarded_events);
    const lost = (category: string): number =>
      discarded.filter((one) => Object(one).category === category).reduce((sum, one) => sum + Object(one).quantity, 0);
    const sent = (type: string): number => items().filter((item) => item.type === type).length;
    const logs = items().filter(({ type }) => type === 'log');
    expect(logs.map(({ headers }) => headers['item_count'])).toEqual([3, 1]);
    expect([sent('event'), lost('error')]).toEqual([3, 7]);
    expect([sent('transaction'), lost('transaction'), lost('span')]).toEqual([2, 8, 8]);
    expect([4, lost('log_item')]).toEqual([4, 26]);
  });

  test('budgets are those of the environment that the client runs in', async () => {
    const budget = { errors: '1/hour', environments: { staging: { errors: '2/hour' } } } as const;
    const sentIn = async (environment: string): Promise<number> => {
      const { client, items } = startClient([vedette({ budget })], { environment });
      for (let time = 0; time < 5; time += 1) client.captureMessage(`message ${time}`);
      await client.flush(1000);
      return items().filter(({ type }) => type === 'event').length;
    };
    expect(await Promise.all(['production', 'staging', 'development'].map(sentIn))).toEqual([1, 2, 5]);
  });

  test('where no environment is told, the budget is that of production, as the SDK says of the events', async () => {
    const budget = { errors: '5/hour', environments: { production: { errors: '2/hour' } } } as const;
    const sentWith = async (options: { readonly environment?: string }): Promise<readonly unknown[]> => {
      const integration = vedette({ budget });
      const { client, items } = startClient([integration], options);
      for (let time = 0; time < 7; time += 1) client.captureMessage(`message ${time}`);
      await client.flush(1000);
      const events = items().filter(({ type }) => type === 'event');
      const said = new Set(events.map(({ payload }) => Reflect.get(Object(payload), 'environment')));
      return [events.length, ...said, integration.stats().caps.map(({ environment }) => environment)];
    };
    expect(await sentWith({})).toEqual([2, 'production', ['production']]);
    expect(await sentWith({ environment: '' })).toEqual([2, 'production', ['production']]);
    expect(await sentWith({ environment: 'test' })).toEqual([5, 'test', [undefined]]);
  });
});
