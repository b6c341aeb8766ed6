import * as Sentry from '@sentry/node';
import type { Decision } from '@vedette/core';
import { expectNoLeaks } from '@vedette/testing';
import { planted, plantedObject, plantedText } from '@vedette/tooling/samples/planted';
import { describe, expect } from 'vitest';
import { init } from './init.ts';
import { jsonOf, test } from './sdk-sample.ts';

function deepFrozen<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFrozen(member);
  return ArrayBuffer.isView(value) ? value : Object.freeze(value);
}

/** What an application holds and hands to the SDK. */
function applicationObjects(): Record<
  'body' | 'extra' | 'context' | 'user' | 'tags' | 'crumb' | 'attributes' | 'detail',
  Record<string, unknown>
> {
  return {
    body: plantedObject(),
    extra: plantedObject(),
    context: plantedObject(),
    user: { id: planted.email, email: planted.email, ip_address: planted.ip },
    tags: { contact: planted.email },
    crumb: plantedObject(),
    attributes: { note: plantedText, contact: planted.email },
    detail: plantedObject(),
  };
}

describe("the application's own objects", () => {
  for (const frozen of [false, true]) {
    test(`${frozen ? 'frozen ones leave scrubbed' : 'they are the same before and after'}`, async ({ withSdk }) => {
      const [own, before] = [applicationObjects(), applicationObjects()];
      const bytes = new TextEncoder().encode(plantedText);
      const attachments = [{ filename: `${planted.email}.txt`, data: bytes }];
      const fingerprint = [planted.email, 'order'];
      const error = Object.assign(new Error(plantedText, { cause: new Error(plantedText) }), { detail: own.detail });
      if (frozen) for (const held of [own, attachments, fingerprint]) deepFrozen(held);
      await withSdk(
        (dsn) => init({ dsn, release: 'shop@1', tracesSampleRate: 1, integrations: [Sentry.extraErrorDataIntegration()] }),
        async ({ envelopes, items }) => {
          await Sentry.withIsolationScope(async (isolation) => {
            isolation.setSDKProcessingMetadata({
              normalizedRequest: { method: 'POST', url: 'http://127.0.0.1/', data: own.body },
            });
            isolation.setUser(own.user);
            isolation.setExtra('order', own.extra);
            isolation.setContext('payment', own.context);
            isolation.addBreadcrumb({ message: plantedText, data: own.crumb });
            Sentry.captureException(error, { attachments, captureContext: { tags: { contact: planted.email }, fingerprint } });
            Sentry.logger.info(plantedText, own.attributes);
            Sentry.startSpan({ name: 'order', attributes: { note: plantedText } }, () => undefined);
          });
          expectNoLeaks(await envelopes(), planted);
          const [event] = (await items('event')).map(jsonOf);
          expect(event).toMatchObject({ request: { data: { contact: '[email]', password: '[password]' } } });
        },
      );
      expect(own).toEqual(before);
      expect(new TextDecoder().decode(bytes)).toBe(plantedText);
      expect(attachments).toEqual([{ filename: `${planted.email}.txt`, data: bytes }]);
      expect(fingerprint).toEqual([planted.email, 'order']);
      expect(error).toMatchObject({ message: plantedText, cause: { message: plantedText } });
    });
  }

  test("the SDK's Dedupe drops what it drops without Vedette", async ({ withSdk }) => {
    const messages = [
      ...['order of rosa.diaz@example.org', 'order of rosa.diaz@example.org', 'order of otto.lang@example.org'],
      ...['order 7', 'order 7', 'order 8', 'order 7', 'order of otto.lang@example.org', 'order of otto.lang@example.org'],
    ];
    // One place in the code, so that nothing but the message tells two events apart.
    const failures = [...messages, ...messages].map((message, at) => ({ message, isError: at < messages.length }));
    async function sentBy(start: (dsn: string) => Sentry.NodeClient | undefined): Promise<readonly number[]> {
      return withSdk(start, async ({ items }) => {
        const counts: number[] = [];
        for (const { message, isError } of failures) {
          if (isError) Sentry.captureException(new Error(message));
          else Sentry.captureMessage(message);
          counts.push((await items('event')).length);
        }
        return counts;
      });
    }
    const integrations = [Sentry.dedupeIntegration()];
    const without = await sentBy((dsn) => Sentry.init({ dsn, integrations }));
    expect(without.at(-1)).toBeLessThan(failures.length);
    expect(without.at(-1)).toBeGreaterThan(failures.length / 2);
    const rules = [{ id: 'shop/order', group: (): readonly string[] => ['order'] }];
    expect(await sentBy((dsn) => init({ dsn, integrations, vedette: { fingerprintRules: rules } }))).toEqual(without);
    expect(await sentBy((dsn) => init({ dsn, integrations, vedette: { budget: { errors: '10000/minute' } } }))).toEqual(without);
    const offered: string[] = [];
    const onDecision = ({ stage, outcome }: Decision): unknown => stage === 'budget' && offered.push(outcome);
    const sent = await sentBy((dsn) => init({ dsn, integrations, vedette: { onDecision, budget: { errors: '2/minute' } } }));
    expect(sent.at(-1)).toBe(2);
    expect(offered).toHaveLength(without.at(-1) ?? 0);
  });
});
