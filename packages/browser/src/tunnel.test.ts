import { createServer } from 'node:http';
import { nodeTunnel } from '@vedette/core';
import type { Receiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { describe, expect, onTestFinished } from 'vitest';
import { settled, test } from './browser-sample.ts';

const planted = { email: 'rosa.diaz@example.org', card: '4111 1111 1111 1111' };

interface Server {
  readonly url: string;
  /** How many envelopes the page has sent. */
  readonly asked: () => number;
  /** What the budget of the tunnel has counted. */
  readonly budget: () => unknown;
}

/** The server of the page, on another port, which lets the page read its answers. */
async function serve(receiver: Receiver): Promise<Server> {
  let asked = 0;
  const tunnel = nodeTunnel({
    dsns: [receiver.dsn()],
    policy: { warn: () => undefined, budget: { errors: '1/hour', scope: 'process' } },
  });
  const server = createServer((request, response) => {
    asked += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', '*');
    tunnel(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/tunnel`,
    asked: () => asked,
    budget: () => tunnel.stats().budget,
  };
}

/** Starts the SDK without a guard, and captures so many errors of one fault. */
async function captureMany({
  dsn,
  tunnel,
  note,
  times,
}: {
  readonly dsn: string;
  readonly tunnel: string | undefined;
  readonly note: string;
  readonly times: number;
}): Promise<void> {
  const { Sentry, start } = window.sample;
  if (Sentry.getClient() === undefined) start({ dsn, guarded: false }, { ...(tunnel !== undefined && { tunnel }) });
  // The SDK drops a second event that is like the one before it.
  for (let number = 0; number < times; number += 1) Sentry.captureException(new Error(`refused ${number}: ${note}`));
  await Sentry.flush(5000);
}

describe('a page without a guard that sends through the tunnel', () => {
  const note = `${planted.email} paid with ${planted.card}`;

  test('is scrubbed on the way, and its budget is spent there', async ({ withQuickVisit }) => {
    const raw = await withQuickVisit(async ({ open, page, receiver }) => {
      await open();
      await page.evaluate(captureMany, { dsn: receiver.dsn(), tunnel: undefined, note, times: 1 });
      await settled(receiver);
      return receiver.envelopes();
    });
    await withQuickVisit(async ({ open, page, receiver }) => {
      const server = await serve(receiver);
      await open();
      await page.evaluate(captureMany, { dsn: receiver.dsn(), tunnel: server.url, note, times: 5 });
      await settled(receiver);
      expect(receiver.items({ type: 'event' })).toHaveLength(1);
      expect(receiver.items({ type: 'session' }).length).toBeGreaterThan(0);
      expectNoLeaks(receiver.envelopes(), planted, { unguarded: raw });
    });
  });

  test("hears of the server's rate limits, and then sends no more", async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, page, receiver }) => {
      const server = await serve(receiver);
      await open();
      receiver.limitRate({ seconds: 600, categories: ['error'], status: 429 });
      await page.evaluate(captureMany, { dsn: receiver.dsn(), tunnel: server.url, note, times: 1 });
      await settled(receiver);
      const before = server.asked();
      expect(before).toBeGreaterThan(0);
      await page.evaluate(captureMany, { dsn: receiver.dsn(), tunnel: server.url, note: 'later', times: 5 });
      expect(server.asked()).toBe(before);
      expect(receiver.items({ type: 'event' })).toEqual([]);
    });
  });
});

describe('a page with a guard and a budget of its own', () => {
  test('sends events that stand for many, and the tunnel counts them all', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, page, receiver }) => {
      const server = await serve(receiver);
      await open();
      const counts = await page.evaluate(
        async ({ dsn, tunnel }) => {
          const { Sentry, Vedette } = window.sample;
          Vedette.init({ dsn, tunnel, vedette: { warn: () => undefined, budget: { errors: '100/minute' } } });
          for (let number = 0; number < 200; number += 1) Sentry.captureException(new Error(`refused ${number}`));
          await Sentry.flush(5000);
          // The burst took what the pace had; what is captured later stands for the rest.
          for (let again = 0; again < 40 && Vedette.stats()?.budget?.represented === Vedette.stats()?.budget?.sent; again += 1) {
            await new Promise((resolve) => setTimeout(resolve, 250));
            Sentry.captureException(new Error(`refused ${again}`));
            await Sentry.flush(5000);
          }
          return Vedette.stats()?.budget;
        },
        { dsn: receiver.dsn(), tunnel: server.url },
      );
      await settled(receiver);
      expect(counts?.seen).toBeGreaterThanOrEqual(200);
      expect(counts?.sent).toBeGreaterThan(1);
      expect(counts?.represented).toBeGreaterThan(counts?.sent ?? 0);
      expect(server.budget()).toMatchObject({ seen: counts?.represented, sent: 1 });
      expect(receiver.items({ type: 'event' })).toHaveLength(1);
    });
  });
});
